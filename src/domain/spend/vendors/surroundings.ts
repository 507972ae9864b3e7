import { GLUE, type Letters, isDigitAt, lettersBetween, tokenEnd } from './letters.ts';
import {
  BANK_WORDS,
  COMPANY_WORDS,
  FUSED_ENDINGS,
  LEGAL_FORMS,
  MONTHS,
  PLACE_WORDS,
  PLAN_WORDS,
  SOFTWARE_TOWNS,
  SUBSCRIPTION_WORDS,
  TOP_LEVELS,
  TOWN_WORDS,
  TRADE_WORDS,
  US_STATES,
  WEAK_BANK_WORDS,
} from './words.ts';

/** How a found text ends: at the end of a word, or with something fused to it. */
export type Ending = 'edge' | 'code' | 'fused-ending' | 'inside';

const SHORTEST_FUSED_CODE = 6;
const SHORTEST_FUSED_NUMBER = 4;

function digitsIn(letters: Letters, from: number, to: number): number {
  let digits = 0;
  for (let i = from; i < to; i++) if (isDigitAt(letters, i)) digits += 1;
  return digits;
}

/** An order code is long and mixes letters with digits; `4u` is none. */
export function isCode(letters: Letters, from: number, to: number): boolean {
  const digits = digitsIn(letters, from, to);
  return to - from >= SHORTEST_FUSED_CODE && digits >= 2 && digits < to - from;
}

function isFusedEnding(text: string, cut: boolean): boolean {
  if (text === '') return true;
  if (
    FUSED_ENDINGS.some((ending) => text.startsWith(ending) && isFusedEnding(text.slice(ending.length), cut))
  )
    return true;
  // Banks cut the text: `…subscr` may be all that is left of the ending.
  return cut && text.length >= 2 && FUSED_ENDINGS.some((ending) => ending.startsWith(text));
}

/** @returns how the text that ends before position `to` ends. */
export function endingAt(letters: Letters, to: number): Ending {
  if (letters.glue[to] !== GLUE.none) return 'edge';
  const end = tokenEnd(letters, to);
  const digits = digitsIn(letters, to, end);
  const length = end - to;
  if (digits === length) return length >= SHORTEST_FUSED_NUMBER ? 'code' : 'inside';
  if (isCode(letters, to, end)) return 'code';
  const cut = end === letters.count && letters.text.length >= SHORTEST_CUT_TEXT;
  return isFusedEnding(lettersBetween(letters, to, end), cut) ? 'fused-ending' : 'inside';
}

/** Statements cut at 18 (behind PayPal), 22 or more characters; a shorter text was not cut. */
export const SHORTEST_CUT_TEXT = 17;

/** What a web address around the found text makes of it. */
export type Host = 'none' | 'own-label' | 'other';

/**
 * `own-label`: the text is the whole label before the top level (`slack.com`, `app.slack.com`);
 * `other`: it is a part of another company's address (`zoom-cars.co.uk`, `slack.example.com`).
 */
export function hostAround(letters: Letters, from: number, to: number): Host {
  const hyphenBefore = from > 0 && letters.glue[from] === GLUE.hyphen;
  let position = to;
  let hyphenAfter = false;
  let labels = 0;
  let allTop = true;
  let lastIsTop = false;
  while (position < letters.count && isJoined(letters.glue[position])) {
    if (letters.glue[position] === GLUE.hyphen) hyphenAfter = true;
    const end = tokenEnd(letters, position);
    const label = lettersBetween(letters, position, end);
    const cutOff = end === letters.count && label.length <= 2;
    lastIsTop = letters.glue[position] === GLUE.dot && (TOP_LEVELS.has(label) || cutOff);
    if (!lastIsTop) allTop = false;
    labels += 1;
    position = end;
  }
  if (labels === 0 || !lastIsTop) return 'none';
  return allTop && !hyphenBefore && !hyphenAfter ? 'own-label' : 'other';
}

function isJoined(glue: number | undefined): boolean {
  return glue === GLUE.dot || glue === GLUE.hyphen;
}

/** What follows a found text, word by word. */
export interface Tail {
  readonly words: number;
  /** Words that are none of the kinds below. */
  readonly unknown: number;
  /** Places that are no towns of software companies: neither a sign nor a part of another name. */
  readonly places: number;
  readonly trade: boolean;
  readonly first: TailWord | null;
  /** Whether a number of seven digits or more (a phone or an order) follows. */
  readonly longNumber: boolean;
  /** Whether all that follows is codes, numbers, places and legal forms. */
  readonly softwareTown: boolean;
  /** Whether a company's form, a plan or a code stands anywhere, or an American state at the end. */
  readonly vouched: boolean;
}
export type TailWord =
  | 'code'
  | 'number'
  | 'subscription'
  | 'company'
  | 'legal'
  | 'plan'
  | 'town'
  | 'place'
  | 'bank'
  | 'trade'
  | 'short'
  | 'unknown';

const SHORTEST_CUT_COMPANY_WORD = 4;
const LONG_COMPANY_WORDS = [...COMPANY_WORDS].filter((word) => word.length > SHORTEST_CUT_COMPANY_WORD);

/** `techno` where the bank cut `technologies` off. */
function isCutCompanyWord(letters: Letters, to: number, word: string): boolean {
  const last = to === letters.count && letters.text.length >= SHORTEST_CUT_TEXT;
  if (!last || word.length < SHORTEST_CUT_COMPANY_WORD) return false;
  return LONG_COMPANY_WORDS.some((each) => each.startsWith(word));
}

function tailWord(letters: Letters, from: number, to: number): TailWord {
  const digits = digitsIn(letters, from, to);
  if (digits === to - from) return 'number';
  if (isCode(letters, from, to)) return 'code';
  const word = lettersBetween(letters, from, to);
  if (BANK_WORDS.has(word)) return 'bank';
  if (SUBSCRIPTION_WORDS.has(word)) return 'subscription';
  if (COMPANY_WORDS.has(word) || isCutCompanyWord(letters, to, word)) return 'company';
  if (LEGAL_FORMS.has(word)) return 'legal';
  if (PLAN_WORDS.has(word) || MONTHS.has(word)) return 'plan';
  if (SOFTWARE_TOWNS.has(word)) return 'town';
  if (TRADE_WORDS.has(word)) return 'trade';
  if (word.length > 2 && (PLACE_WORDS.has(word) || TOWN_WORDS.has(word))) return 'place';
  return word.length <= 2 || digits > 0 ? 'short' : 'unknown';
}

/** Reads the words from position `from` (the start of a word) to the end. */
export function tailFrom(letters: Letters, from: number): Tail {
  let position = from;
  let words = 0;
  let behindBank = false;
  let vouched = false;
  let unknown = 0;
  let places = 0;
  let trade = false;
  let first: TailWord | null = null;
  let digits = 0;
  let softwareTown = false;
  while (position < letters.count) {
    const end = tokenEnd(letters, position);
    const kind = tailWord(letters, position, end);
    behindBank ||= kind === 'bank' || kind === 'number';
    if (kind === 'bank' || (behindBank && WEAK_BANK_WORDS.has(lettersBetween(letters, position, end)))) {
      position = end;
      continue;
    }
    first ??= kind;
    words += 1;
    digits = kind === 'number' ? digits + end - position : digits;
    if (kind === 'company' || kind === 'plan' || kind === 'code') vouched = true;
    if (end === letters.count && US_STATES.has(lettersBetween(letters, position, end))) vouched = true;
    if (kind === 'unknown') unknown += 1;
    if (kind === 'place') places += 1;
    if (kind === 'trade') trade = true;
    if (kind === 'town') softwareTown = true;
    position = end;
  }
  return { words, unknown, places, trade, first, longNumber: digits >= 7, softwareTown, vouched };
}
