/** What stands before a letter: nothing, a blank, a dot, a hyphen, or a separator such as `*` and `/`. */
export const GLUE = { none: 0, blank: 1, dot: 2, hyphen: 3, star: 4 } as const;

/**
 * A descriptor reduced to its letters and digits, with what stood between them: this makes matching robust
 * to case, accents, and lost or added asterisks, blanks and hyphens.
 */
export interface Letters {
  /** Lower-case text the letters point into. */
  text: string;
  count: number;
  /** 0–25 for a–z, 26–35 for 0–9. */
  readonly code: Uint8Array;
  /** One more than `count`: the last says that the text ended. */
  readonly glue: Uint8Array;
  /** Position in `text` of each letter. */
  readonly at: Uint16Array;
}

/** Bank texts are shorter; longer input is a memo or damage, and its tail is ignored. */
export const LONGEST_DESCRIPTOR = 256;
export const FIRST_DIGIT = 26;
export const ALPHABET = 36;

const NO_LETTER = 255;
const DROPPED = 254;
const CODE_OF = charCodes();
const GLUE_OF = charGlue();

function charCodes(): Uint8Array {
  const codes = new Uint8Array(128).fill(NO_LETTER);
  for (let i = 0; i < 26; i++) {
    codes[97 + i] = i;
    codes[65 + i] = i;
  }
  for (let i = 0; i < 10; i++) codes[48 + i] = FIRST_DIGIT + i;
  for (const quote of "'`") codes[quote.charCodeAt(0)] = DROPPED;
  return codes;
}

function charGlue(): Uint8Array {
  const glue = new Uint8Array(128).fill(GLUE.blank);
  glue[46] = GLUE.dot;
  for (const sign of '-_') glue[sign.charCodeAt(0)] = GLUE.hyphen;
  for (const sign of '*/:#@|\\') glue[sign.charCodeAt(0)] = GLUE.star;
  return glue;
}

export function emptyLetters(): Letters {
  return {
    text: '',
    count: 0,
    code: new Uint8Array(LONGEST_DESCRIPTOR),
    glue: new Uint8Array(LONGEST_DESCRIPTOR + 1),
    at: new Uint16Array(LONGEST_DESCRIPTOR),
  };
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** Accents are dropped; other scripts become blanks, since no pattern is written in them. */
function foldText(descriptor: string): string {
  const cut = descriptor.length > LONGEST_DESCRIPTOR ? descriptor.slice(0, LONGEST_DESCRIPTOR) : descriptor;
  if (isAscii(cut)) return cut.toLowerCase();
  const folded = cut.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase();
  return folded.slice(0, LONGEST_DESCRIPTOR);
}

/** Of several signs between two letters the strongest separator counts: `*`, then blank, then the last one. */
function strongerGlue(before: number, sign: number): number {
  if (before === GLUE.star || sign === GLUE.star) return GLUE.star;
  if (before === GLUE.blank || sign === GLUE.blank) return GLUE.blank;
  return sign;
}

/** Fills `into` (reused between calls, since a ledger asks a million times) and returns it. */
export function readLetters(descriptor: string, into: Letters): Letters {
  const text = foldText(descriptor);
  let count = 0;
  let glue: number = GLUE.blank;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    const code = char < 128 ? (CODE_OF[char] ?? NO_LETTER) : NO_LETTER;
    if (code < ALPHABET) {
      into.code[count] = code;
      into.glue[count] = glue;
      into.at[count] = i;
      count += 1;
      glue = GLUE.none;
    } else if (code !== DROPPED) {
      glue = strongerGlue(glue, char < 128 ? (GLUE_OF[char] ?? GLUE.blank) : GLUE.blank);
    }
  }
  into.glue[0] = GLUE.blank;
  into.glue[count] = GLUE.blank;
  into.text = text;
  into.count = count;
  return into;
}

/** End (exclusive) of the run of letters that holds position `from`. */
export function tokenEnd(letters: Letters, from: number): number {
  let end = from + 1;
  while (end < letters.count && letters.glue[end] === GLUE.none) end += 1;
  return Math.min(end, letters.count);
}

/** Lower-case letters and digits from `from` to `to` (exclusive). */
export function lettersBetween(letters: Letters, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += letters.text[letters.at[i] ?? 0] ?? '';
  return text;
}

/** The original writing from `from` to `to` (exclusive), lower case. */
export function writingBetween(letters: Letters, from: number, to: number): string {
  if (to <= from) return '';
  return letters.text.slice(letters.at[from] ?? 0, (letters.at[to - 1] ?? 0) + 1);
}

export function isDigitAt(letters: Letters, position: number): boolean {
  return (letters.code[position] ?? 0) >= FIRST_DIGIT;
}

/** Only letters and digits of a name, lower case, accents dropped: `Hoefler&Co` → `hoeflerco`. */
export function squash(text: string): string {
  return foldText(text).replace(/[^a-z0-9]+/g, '');
}
