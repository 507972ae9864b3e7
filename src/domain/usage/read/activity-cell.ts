import { readDate, type DateOrder } from '#domain/calendar/date-text.ts';
import { dayNumberOf } from '#domain/calendar/day-number.ts';

/**
 * What a last-activity cell says, days since 1970-01-01. `not-within`: not active in the last so many days before the file's
 * own day. `ago`: so many days before it. `before`: not on that day or later.
 */
export type ActivityCell =
  | { readonly kind: 'on'; readonly day: number }
  /** Readable with the day first and with the month first, with different results. */
  | { readonly kind: 'either'; readonly dayFirst: number; readonly monthFirst: number }
  | { readonly kind: 'never' | 'blank' | 'unreadable' }
  | { readonly kind: 'not-within'; readonly days: number }
  | { readonly kind: 'ago'; readonly days: number }
  | { readonly kind: 'before'; readonly day: number };

const BLANK: ActivityCell = { kind: 'blank' };
const NEVER: ActivityCell = { kind: 'never' };
const UNREADABLE: ActivityCell = { kind: 'unreadable' };

/** Signs and words for “nothing known”. */
const NOTHING =
  /^([-–—.·?_]+|n\/?a\.?|n\.?a\.?|#n\/a|null|nil|none|unknown|undefined|nan|not available|not applicable|no data|keine( angabe| daten)?|unbekannt|desconocido|inconnu|sin datos|aucune?|aucune donnee|ninguno|ninguna|nessuno|nessuna|sconosciuto|nenhum|nenhuma|desconhecido|onbekend|geen|brak|nieznan[ey]|okand|ukendt|ukjent|neznamy|0)$/;

/** Words that say it never happened; a date beside them says otherwise. */
const NEVER_WORDS =
  /(^|\s)(never|not yet|nunca|jamas|jamais|nie|niemals|noch nicht|mai|nooit|nigdy|aldrig|aldri|nikdy|ei koskaan|hic|никогда)(\s|$)|^(no|not|hasn t|has not|without|ohne|sin|sans|senza|sem|zonder|bez) (yet )?(ever )?(logged|signed|accessed|login|logins|sign in|activity|actividad|activite|attivita|atividade|activiteit|aktivitat|anmeldung|inicios? de sesion|connexion)\b/;

const UNITS: readonly (readonly [days: number, words: RegExp])[] = [
  [1 / 24, /\b(hours?|hrs?|horas?|heures?|stunden?|ore|ora|uur|uren|godzin\w*|timmar|timme|timer)\b/],
  [1 / 1440, /\b(minutes?|mins?|minutos?|minuten|minuti|minut\w*)\b/],
  [
    7,
    /\b(weeks?|semanas?|semaines?|wochen?|settiman[ae]|we(e)?k(en)?|tygodni\w*|veck\w*|uger?|uker?|tydn\w*)\b/,
  ],
  [30, /\b(months?|mes|meses|mois|monat(e|en)?|mes[ei]|maand(en)?|miesi\w*|manad\w*|maned\w*|mesic\w*)\b/],
  [365, /\b(years?|anos?|ans?|annees?|jahre?n?|ann[io]|jaar|jaren|lat|rok\w*|ar|let)\b/],
  [1, /\b(days?|dias?|jours?|tag(e|en)?|giorn[oi]|dag(en|ar|e|er)?|dni|dzien|dnu|paiva\w*)\b/],
];

const NEGATION =
  /\b(not|no|none|nicht|kein\w*|pas|aucune?|non|nao|sem|niet|geen|nie|inte|ikke|ingen|ne|ei|inactive|inactivo|inactif|inaktiv|inattivo|inativo)\b|^[>+]|\d\s*\+/;
const AGO = /\b(ago|hace|ha|il y a|vor|fa|geleden|temu|sedan|siden|pred|atras|sitten)\b/;
const BEFORE =
  /^(before|prior to|earlier than|older than|antes del?|avant( le)?|vor( dem)?|prima del?|voor|przed|fore|innan|inden|pred)\s+/;
const TODAY =
  /^(today|just now|now|online|hoy|heute|aujourd hui|oggi|hoje|vandaag|dzisiaj|dzis|idag|i dag|dnes)$/;
const YESTERDAY = /^(yesterday|ayer|gestern|hier|ieri|ontem|gisteren|wczoraj|igar|i gar|vcera)$/;

/** Day numbers that programs write for “no date”: the first day of Unix time and of Windows time. */
const EPOCHS = new Set([
  0,
  dayNumberOf(1601, 1, 1),
  dayNumberOf(1, 1, 1),
  dayNumberOf(1899, 12, 30),
  dayNumberOf(1900, 1, 1),
]);
/** Web applications are no older. */
const FIRST_DAY = dayNumberOf(1990, 1, 1);

/** Reads a last-activity cell; `order` null: not decided, so texts that two orders read differently stay open. */
export function readActivityCell(raw: string, order: DateOrder | null): ActivityCell {
  const text = raw.trim();
  if (text === '') return BLANK;
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    const date = readDated(text, order);
    if (date !== null) return date;
  }
  return readWords(text, order);
}

function readDated(text: string, order: DateOrder | null): ActivityCell | null {
  if (order === null) {
    const [dayFirst, monthFirst] = [readDate(text, 'DMY'), readDate(text, 'MDY')];
    if (!Number.isNaN(dayFirst) && !Number.isNaN(monthFirst) && dayFirst !== monthFirst) {
      return { kind: 'either', dayFirst, monthFirst };
    }
    return Number.isNaN(dayFirst) ? dayCell(monthFirst, text) : dayCell(dayFirst, text);
  }
  return dayCell(readDate(text, order), text);
}

function dayCell(read: number, text: string): ActivityCell | null {
  const day = Number.isNaN(read) ? otherDay(text) : read;
  if (Number.isNaN(day)) return null;
  if (EPOCHS.has(day)) return day === 0 || day === dayNumberOf(1601, 1, 1) ? NEVER : BLANK;
  return day < FIRST_DAY ? UNREADABLE : { kind: 'on', day };
}

const EAST_ASIAN = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
const UNIX = /^(\d{10})(\.\d+)?$|^(\d{13})$/;

/** Dates that statements do not have: seconds or milliseconds since 1970, and 2026年3月1日. */
function otherDay(text: string): number {
  const unix = UNIX.exec(text);
  if (unix !== null) {
    const seconds = unix[3] === undefined ? Number(unix[1]) : Number(unix[3]) / 1000;
    return Math.floor(seconds / 86_400);
  }
  const parts = EAST_ASIAN.exec(text);
  return parts === null ? NaN : dayNumberOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/[øö]/g, 'o')
    .replace(/[’'`]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function readWords(text: string, order: DateOrder | null): ActivityCell {
  const words = fold(text);
  if (NOTHING.test(words)) return BLANK;
  const hasDigit = /\d/.test(words);
  if (!hasDigit) {
    if (NEVER_WORDS.test(words)) return NEVER;
    if (TODAY.test(words)) return { kind: 'ago', days: 0 };
    return YESTERDAY.test(words) ? { kind: 'ago', days: 1 } : UNREADABLE;
  }
  const before = BEFORE.exec(words);
  if (before !== null) {
    const day = readDate(words.slice(before[0].length), order ?? 'YMD');
    if (!Number.isNaN(day)) return { kind: 'before', day };
  }
  const span = spanOf(words);
  if (span !== null) {
    if (NEGATION.test(words)) return { kind: 'not-within', days: span.days };
    // “2 months ago” is no day: nothing was done for that long.
    if (AGO.test(words)) return { kind: span.exact ? 'ago' : 'not-within', days: span.days };
    return UNREADABLE;
  }
  // “Mar 3, 2026”, “Thu 5 March 2026”, “'2026-03-01”
  return readDated(text, order) ?? UNREADABLE;
}

interface Span {
  readonly days: number;
  /** Told in days, or in a few weeks. */
  readonly exact: boolean;
}

const FEW_WEEKS = 28;

/** “180 days”, “6 months”: whole days, a month as 30. */
function spanOf(words: string): Span | null {
  const count = /\d+/.exec(words)?.[0];
  if (count === undefined || count.length > 4) return null;
  if (/\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}/.test(words)) return null;
  for (const [unit, names] of UNITS) {
    if (!names.test(words)) continue;
    const days = Math.floor(Number(count) * unit);
    return { days, exact: unit <= 1 || (unit === 7 && days <= FEW_WEEKS) };
  }
  return null;
}
