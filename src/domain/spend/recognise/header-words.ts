/**
 * A header as words for comparison: lower case, without diacritics and punctuation, `camelCase` and
 * `snake_case` split, a number behind a long word set apart. "Betrag (Fremdwährung)" becomes "betrag fremdwahrung".
 */
export function headerWords(header: string): string {
  return header
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L}{6})(\d)/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łđøßæœ]/g, (letter) => FOLDED[letter] ?? letter)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

const FOLDED: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe' };

/** Phrases with the trust put into them: the whole header scores 3 more than a header that contains it. */
export type Phrases = readonly (readonly [weight: number, words: string])[];

const EXACT_BONUS = 3;

/** The best weight of any phrase for a header in `headerWords` form; 0 when none fits. */
export function phraseScore(words: string, phrases: Phrases): number {
  if (words === '') return 0;
  const padded = ` ${words} `;
  let best = 0;
  for (const [weight, list] of phrases) {
    if (weight + EXACT_BONUS <= best) continue;
    for (const phrase of split(list)) {
      if (words === phrase) best = Math.max(best, weight + EXACT_BONUS);
      else if (padded.includes(` ${phrase} `)) best = Math.max(best, weight);
    }
  }
  return best;
}

/** Whether a header in `headerWords` form contains any of the words or phrases of a `|` list. */
export function hasWord(words: string, list: string): boolean {
  const padded = ` ${words} `;
  return split(list).some((phrase) => padded.includes(` ${phrase} `));
}

const lists = new Map<string, readonly string[]>();

/** The vocabulary is a fixed set of lists: each is split once. */
function split(list: string): readonly string[] {
  const known = lists.get(list);
  if (known !== undefined) return known;
  const phrases = list.split('|');
  lists.set(list, phrases);
  return phrases;
}
