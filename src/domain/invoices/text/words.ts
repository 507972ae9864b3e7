/** One word of a text, folded for comparing, and where it stands there. */
export interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+|[%#]/gu;

/** Lower case without diacritics: `Fälligkeit` and `FALLIGKEIT` are one word. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('œ', 'oe')
    .replaceAll('ł', 'l');
}

/** The words of a text; everything between them (blanks, colons, hyphens) does not count. */
export function wordsOf(text: string): readonly Word[] {
  // `N°` and `Nº` are the word `n`; compatibility folding would make `no` of one of them.
  const plain = text.replace(/[°º]/g, ' ');
  return [...plain.matchAll(WORD)].map((found) => ({
    folded: fold(found[0]),
    from: found.index,
    to: found.index + found[0].length,
  }));
}

/** A phrase as `wordsOf` sees it, words joined by blanks. */
export function phraseKey(text: string): string {
  return wordsOf(text)
    .map((word) => word.folded)
    .join(' ');
}
