import { GLUE, type Letters, isDigitAt, lettersBetween, tokenEnd, writingBetween } from './letters.ts';
import type { Starts } from './prefixes.ts';
import { isCode } from './surroundings.ts';
import type { MerchantKey } from './types.ts';
import { LEGAL_FORMS, MONTHS, PLACE_STARTS, PLACE_WORDS, TOP_LEVELS } from './words.ts';

interface Word {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A fused prefix is peeled off an unknown name only if it is long: `dri` also begins `dribbles`. */
const SHORTEST_FUSED_PREFIX = 6;

/** Where the merchant's own name begins: behind the last prefix that leaves something. */
function merchantStart(letters: Letters, starts: Starts): number {
  let at = 0;
  for (const start of starts.list) {
    const sure = !start.fused || (start.via?.length ?? 0) >= SHORTEST_FUSED_PREFIX;
    // Numbers are skipped while searching for vendors, but `34sp` or `3 coffees` are names.
    const behindPrefix = start.via !== null || !onlyDigits(letters, 0, start.at);
    if (sure && behindPrefix && start.at > at && !isTopLevel(letters, start.at)) at = start.at;
  }
  return at;
}

/** Behind `fsprg` in `fsprg.com` there is no merchant, only the rest of its own address. */
function isTopLevel(letters: Letters, at: number): boolean {
  return letters.glue[at] === GLUE.dot && TOP_LEVELS.has(lettersBetween(letters, at, tokenEnd(letters, at)));
}

function onlyDigits(letters: Letters, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isDigitAt(letters, i)) return false;
  return true;
}

function wordsFrom(letters: Letters, from: number): Word[] {
  const words: Word[] = [];
  for (let at = from; at < letters.count;) {
    const to = tokenEnd(letters, at);
    words.push({ from: at, to, text: lettersBetween(letters, at, to) });
    at = to;
  }
  return words;
}

function isReference(letters: Letters, word: Word): boolean {
  if (onlyDigits(letters, word.from, word.to)) return true;
  return isCode(letters, word.from, word.to) || MONTHS.has(word.text.replace(/\d+/g, ''));
}

/** Drops codes, numbers and months, then the place and legal form at the end; the first word always stays. */
function ownWords(letters: Letters, words: readonly Word[]): Word[] {
  const kept = words.filter((word, index) => index === 0 || !isReference(letters, word));
  const last = (): string => kept.at(-1)?.text ?? '';
  while (kept.length > 1 && (PLACE_WORDS.has(last()) || LEGAL_FORMS.has(last()) || PLACE_STARTS.has(last())))
    kept.pop();
  return kept;
}

/** Without the top level, so that `Foobar Ltd` and `foobar.co.uk` are one merchant. */
function withoutTopLevel(letters: Letters, words: readonly Word[]): Word[] {
  const kept = [...words];
  while (kept.length > 1) {
    const last = kept.at(-1);
    // Two letters or fewer at the very end are a top level the bank cut (`foo.co.u`).
    const cut = last?.to === letters.count && last.text.length <= 2;
    if (!last || letters.glue[last.from] !== GLUE.dot || !(cut || TOP_LEVELS.has(last.text))) break;
    kept.pop();
  }
  return kept;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function displayName(letters: Letters, words: readonly Word[]): string {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return '';
  const hostLike = words.slice(1).some((word) => letters.glue[word.from] === GLUE.dot);
  if (hostLike) return writingBetween(letters, first.from, last.to);
  return words.map((word) => capital(writingBetween(letters, word.from, word.to))).join(' ');
}

/** @see VendorMatcher.vendorKeyFor */
export function merchantKey(letters: Letters, starts: Starts): MerchantKey | null {
  if (letters.count === 0) return null;
  if (starts.blockedBy?.kind === 'marketplace') {
    const { name } = starts.blockedBy;
    return { key: `name:${name.toLowerCase()}`, name };
  }
  const all = wordsFrom(letters, merchantStart(letters, starts));
  const own = ownWords(letters, all);
  const key = withoutTopLevel(letters, own)
    .map((word) => word.text)
    .join(' ');
  return { key: `name:${key}`, name: displayName(letters, own) };
}
