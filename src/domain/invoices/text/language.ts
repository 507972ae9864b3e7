import type { Line } from './cells.ts';
import { labelAt, LANGUAGES } from './vocabulary.ts';
import { wordsOf } from './words.ts';

const USUAL_WORDS = new Map<string, string[]>();
for (const { language, words } of LANGUAGES) {
  for (const word of words) USUAL_WORDS.set(word, [...(USUAL_WORDS.get(word) ?? []), language]);
}

/**
 * The language most of the document is in, by its labels and its most usual words; null when there is
 * nearly nothing to go by. A word that several languages share counts for each of them in part.
 */
export function languageOf(lines: readonly Line[]): string | null {
  const points = new Map<string, number>();
  const add = (languages: readonly string[], weight: number): void => {
    for (const each of new Set(languages)) {
      points.set(each, (points.get(each) ?? 0) + weight / new Set(languages).size);
    }
  };
  for (const line of lines) {
    for (const cell of line.cells) {
      const words = wordsOf(cell.text);
      const label = labelAt(words, null);
      if (label !== null) add(label.languages, 3 * label.words);
      for (const word of words) add(USUAL_WORDS.get(word.folded) ?? [], 1);
    }
  }
  const [best] = [...points].sort((a, b) => b[1] - a[1]);
  return best === undefined || best[1] < 3 ? null : best[0];
}
