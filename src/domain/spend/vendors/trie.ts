import { ALPHABET, FIRST_DIGIT, type Letters } from './letters.ts';

/** Many texts to be found at one position in a single walk. */
export interface Trie<T> {
  /** Node × letter → node; 0 is both the root and "nowhere". */
  readonly next: Int32Array;
  /** Node → what ends there. */
  readonly ending: readonly (readonly T[] | undefined)[];
}

function codeOf(char: string): number {
  const unit = char.charCodeAt(0);
  return unit >= 97 ? unit - 97 : unit - 48 + FIRST_DIGIT;
}

/** @param texts letters and digits only, lower case (see `squash`); empty ones are left out. */
export function buildTrie<T>(texts: readonly (readonly [string, T])[]): Trie<T> {
  const size = texts.reduce((sum, [text]) => sum + text.length, 1);
  const next = new Int32Array(size * ALPHABET);
  const ending: (T[] | undefined)[] = [undefined];
  for (const [text, value] of texts) {
    if (text === '') continue;
    let node = 0;
    for (const char of text) {
      const slot = node * ALPHABET + codeOf(char);
      if (!next[slot]) {
        next[slot] = ending.length;
        ending.push(undefined);
      }
      node = next[slot] ?? 0;
    }
    const values = ending[node];
    if (values) values.push(value);
    else ending[node] = [value];
  }
  return { next: next.slice(0, ending.length * ALPHABET), ending };
}

/** Calls `found` for every text that starts at `from`; returns the node the walk still was at when the letters ended, or 0. */
export function walkTrie<T>(
  trie: Trie<T>,
  letters: Letters,
  from: number,
  found: (value: T, to: number) => void,
): number {
  let node = 0;
  for (let i = from; i < letters.count; i++) {
    node = trie.next[node * ALPHABET + (letters.code[i] ?? 0)] ?? 0;
    if (node === 0) return 0;
    const values = trie.ending[node];
    if (values) for (const value of values) found(value, i + 1);
  }
  return node;
}
