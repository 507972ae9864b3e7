import { headerWords } from '#domain/spend/recognise/header-words.ts';
import {
  ACTIVITY_STEMS,
  FILLER_WORDS,
  LAST_WORDS,
  NOT_ACTIVITY,
  PLATFORM,
  ROLE_WORDS,
  UNLIKELY_ACTIVITY,
} from './header-vocabulary.ts';
import type { UsageRole } from './recognition.ts';

/** What a header alone says about its column. */
export interface HeaderGuess {
  readonly role: UsageRole;
  /** Higher is surer; 12 for the most telling names. */
  readonly score: number;
  /** Function that a last-activity, active-days or licence header speaks of; empty for the whole application. */
  readonly function: string;
  /** The column speaks of one kind of device, not of another function. */
  readonly platform: boolean;
}

/** A header in `headerWords` form, without the notes that consoles add (“[READ ONLY]”, “(UTC)”). */
export function bareWords(header: string): string {
  return headerWords(header.replace(/[[(](required|read only|upload only|utc|gmt)[\])]/gi, ' '));
}

const EXACT = new Map<string, { role: UsageRole; score: number }[]>();
for (const { role, exact } of ROLE_WORDS) {
  exact.forEach((list, group) => {
    for (const words of list.split('|')) {
      EXACT.set(words, [...(EXACT.get(words) ?? []), { role, score: 12 - group * 2 }]);
    }
  });
}

/** All roles that a header speaks for, the surest first. */
export function guessHeader(header: string): readonly HeaderGuess[] {
  const words = bareWords(header);
  if (words === '') return [];
  const found: HeaderGuess[] = (EXACT.get(words) ?? []).map((guess) => plain(guess.role, guess.score));
  const special =
    daysAgo(header) ?? activeDays(header, words) ?? lastActive(header, words) ?? licenceFlag(header);
  if (special !== null) found.push(special);
  for (const { role, within, never } of ROLE_WORDS) {
    if (within === undefined || found.some((guess) => guess.role === role)) continue;
    if (contains(words, within) && !contains(words, never ?? '')) found.push(plain(role, 5));
  }
  return found.sort((left, right) => right.score - left.score);
}

/** Whether a header is a word of user lists at all. */
export function isUsageHeader(header: string): boolean {
  return guessHeader(header).length > 0;
}

function plain(role: UsageRole, score: number): HeaderGuess {
  return { role, score, function: '', platform: false };
}

function contains(words: string, list: string): boolean {
  const padded = ` ${words} `;
  return list !== '' && list.split('|').some((phrase) => padded.includes(` ${phrase} `));
}

function lastActive(header: string, words: string): HeaderGuess | null {
  const parts = words.split(' ');
  if (!parts.some((part) => LAST_WORDS.test(part))) return null;
  const acts = parts.filter((part) => ACTIVITY_STEMS.test(part));
  if (acts.length === 0) return null;
  const name = functionIn(header);
  const folded = headerWords(name);
  if (NOT_ACTIVITY.test(words)) return null;
  // Words such as “message” may belong to the name of a function.
  const counted = UNLIKELY_ACTIVITY.test(words);
  if (counted && (folded === '' || UNLIKELY_ACTIVITY.test(words.replace(folded, ' ')))) return null;
  // Signing in is weaker than doing something.
  const weak =
    /\b(auth|login|logon|logged|sign|signed|signin|anmeld\w*|connexion|inicio|logowan\w*|aanmeld\w*|inlog\w*)/.test(
      words,
    );
  const platform = isPlatform(name);
  return { role: 'last-active', score: weak ? 11 : 12, function: platform ? '' : name, platform };
}

/** “Days since last activity”: a number of days before the file's own. */
const DAYS_AGO =
  /\b(days (since|inactive|without)|inactive days|days of inactivity|tage (seit|inaktiv|ohne)|dias (desde|sin|sem)|jours (depuis|sans|d inactivite)|giorni (da|senza)|dagen (sinds|zonder))\b/;

/** Whether a column counts the days since somebody was active. */
export function countsDaysAgo(header: string): boolean {
  const words = bareWords(header);
  return DAYS_AGO.test(words) && !/\b(created|creation|invited|joined|added|expir\w*|password)\b/.test(words);
}

function daysAgo(header: string): HeaderGuess | null {
  return countsDaysAgo(header) ? { role: 'last-active', score: 9, function: '', platform: false } : null;
}

function isPlatform(name: string): boolean {
  return PLATFORM.test(name.trim().toLowerCase());
}

const DAYS =
  /\b(active days|days active|days used|days with activity|dias activos|dias de actividad|jours actifs|jours d activite|aktive tage|tage aktiv|aktivitatstage|giorni attivi|giorni di attivita|dias ativos|dias de atividade|actieve dagen|aktywne dni|dni aktywne|dni aktywnosci|aktiva dagar|aktive dage|aktive dager|login days)\b/;

/** “Active in the last 30 days”: yes or no, or the number of days. */
const ACTIVE_WITHIN =
  /\b(activ\w*|aktiv\w*|actief|attiv\w*|ativ\w*)\b.*\b\d{1,3} ?(d|days?|tagen?|dias|jours|giorni|dagen|dni)\b/;

function activeDays(header: string, words: string): HeaderGuess | null {
  if (ACTIVE_WITHIN.test(words)) return { role: 'active-days', score: 10, function: '', platform: false };
  if (!DAYS.test(words)) return null;
  const rest = /[[(]([^\])]*)[\])]\s*$/.exec(header)?.[1] ?? /[:–-]\s*(.+)$/.exec(header)?.[1] ?? '';
  const folded = headerWords(rest);
  const bare = folded === '' || /\b(utc|days?|last|period|\d+)\b/.test(folded) || DAYS.test(folded);
  const platform = isPlatform(rest);
  return { role: 'active-days', score: 12, function: bare || platform ? '' : rest.trim(), platform };
}

/** “Has Exchange License”. */
function licenceFlag(header: string): HeaderGuess | null {
  const name = /^has\s+(.+?)\s+licen[cs]e$/i.exec(spaced(header))?.[1];
  return name === undefined ? null : { role: 'seat-flag', score: 12, function: name, platform: false };
}

/** `exchangeLastActivityDate` is several words, OneDrive is one. */
function spaced(header: string): string {
  const text = header.replace(/_/g, ' ').trim();
  return /\s/.test(text) ? text : text.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2');
}

/**
 * What is left of a last-activity header without the words that say so: the name of a function, as written. Words such as
 * “of” and “date” go with the words they stand beside, so that Skype for Business keeps its own.
 */
export function functionIn(header: string): string {
  const bare = header.replace(/[[(](utc|gmt|required|read only|upload only)[\])]/gi, ' ');
  // “Exchange-Aktivität” is two words.
  const tokens = spaced(bare.replace(/-(?=(aktivit|nutzung|anmeldung|zugriff|activ))/gi, ' ')).split(/\s+/);
  const kinds = tokens.map(kindOfToken);
  for (let at = 1; at < kinds.length; at += 1)
    if (kinds[at] === 'filler' && kinds[at - 1] === 'said') kinds[at] = 'said';
  for (let at = kinds.length - 2; at >= 0; at -= 1)
    if (kinds[at] === 'filler' && kinds[at + 1] === 'said') kinds[at] = 'said';
  const text = tokens.filter((_, at) => kinds[at] !== 'said').join(' ');
  const trimmed = text.replace(/^[\s\-–:,.|/]+/, '').replace(/[\s\-–:,.|/]+$/, '');
  return /^[([]([^()[\]]*)[)\]]$/.exec(trimmed)?.[1] ?? trimmed;
}

function kindOfToken(token: string): 'said' | 'filler' | 'name' | 'mark' {
  const words = headerWords(token)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return 'mark';
  if (words.every((word) => LAST_WORDS.test(word) || ACTIVITY_STEMS.test(word))) return 'said';
  const filler = words.every(
    (word) => FILLER_WORDS.has(word) || LAST_WORDS.test(word) || ACTIVITY_STEMS.test(word),
  );
  return filler ? 'filler' : 'name';
}
