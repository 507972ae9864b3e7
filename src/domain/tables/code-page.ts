import type { EncodingGuess } from './encoding.ts';

type CodePage = 'windows-1250' | 'windows-1252';

interface Alphabet {
  readonly language: string;
  readonly page: CodePage;
  /** Bytes of the letters the language writes besides ASCII, lower and upper case. */
  readonly bytes: ReadonlySet<number>;
}

const alphabet = (language: string, page: CodePage, hex: string): Alphabet => ({
  language,
  page,
  bytes: new Set(hex.split(' ').map((byte) => Number.parseInt(byte, 16))),
});

/** Western languages first: where two explain the bytes equally well, the more widespread page wins. */
const ALPHABETS: readonly Alphabet[] = [
  alphabet('English', 'windows-1252', 'a3 e9 e8 80'),
  alphabet('German', 'windows-1252', 'e4 f6 fc df c4 d6 dc'),
  alphabet(
    'French',
    'windows-1252',
    'e0 e2 e7 e9 e8 ea eb ee ef f4 fb f9 fc 9c c0 c2 c7 c9 c8 ca cb ce cf d4 db d9 8c',
  ),
  alphabet('Spanish', 'windows-1252', 'e1 e9 ed f3 fa f1 fc bf a1 c1 c9 cd d3 da d1 dc aa ba'),
  alphabet(
    'Portuguese',
    'windows-1252',
    'e1 e2 e3 e0 e7 e9 ea ed f3 f4 f5 fa c1 c2 c3 c0 c7 c9 ca cd d3 d4 d5 da aa ba',
  ),
  alphabet('Italian', 'windows-1252', 'e0 e8 e9 ec f2 f9 c0 c8 c9 cc d2 d9'),
  alphabet('Nordic', 'windows-1252', 'e5 e4 f6 e6 f8 e9 c5 c4 d6 c6 d8 c9'),
  alphabet('Icelandic', 'windows-1252', 'e1 e9 ed f3 fa fd f0 fe e6 f6 c1 c9 cd d3 da dd d0 de c6 d6'),
  alphabet('Dutch', 'windows-1252', 'eb ef e9 f6 fc e8 cb cf c9'),
  alphabet(
    'Czech or Slovak',
    'windows-1250',
    'e1 e8 ef e9 ec ed f2 f3 f8 9a 9d fa f9 fd 9e c1 c8 cf c9 cc cd d2 d3 d8 8a 8d da d9 dd 8e e4 f4 be e5 e0 c4 d4 bc c5 c0',
  ),
  alphabet('Polish', 'windows-1250', 'b9 e6 ea b3 f1 f3 9c 9f bf a5 c6 ca a3 d1 d3 8c 8f af'),
  alphabet('Hungarian', 'windows-1250', 'e1 e9 ed f3 f6 f5 fa fc fb c1 c9 cd d3 d6 d5 da dc db'),
  alphabet('Croatian or Slovene', 'windows-1250', 'e8 e6 f0 9a 9e c8 c6 d0 8a 8e'),
  alphabet('Romanian', 'windows-1250', 'e3 e2 ee ba fe aa de c3 c2 ce'),
];

/** Bytes that mean the same typographic sign in both pages, so they decide nothing. */
const isShared = (byte: number): boolean =>
  (byte >= 0x80 &&
    byte <= 0x9f &&
    ![0x8a, 0x8c, 0x8d, 0x8e, 0x8f, 0x9a, 0x9c, 0x9d, 0x9e, 0x9f].includes(byte)) ||
  [
    0xa0, 0xa4, 0xa6, 0xa7, 0xa8, 0xa9, 0xab, 0xac, 0xad, 0xae, 0xb0, 0xb1, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8,
    0xbb,
  ].includes(byte);

/**
 * Chooses between windows-1250 (Central Europe) and windows-1252 (Western Europe) for bytes that are
 * not UTF-8: the page of the language whose alphabet covers most of the letters beyond ASCII. £ before
 * a digit is counted for 1252 (in 1250 that byte is Ł).
 */
export function guessCodePage(bytes: Uint8Array): EncodingGuess {
  const counts = new Map<number, number>();
  let total = 0;
  let pounds = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80 || isShared(byte)) continue;
    const next = bytes[i + 1] ?? 0;
    if (byte === 0xa3 && next >= 0x30 && next <= 0x39) pounds++;
    counts.set(byte, (counts.get(byte) ?? 0) + 1);
    total++;
  }
  if (pounds > 0)
    return { encoding: 'windows-1252', evidence: 'Not UTF-8; a pound sign stands before amounts.' };
  if (total === 0)
    return { encoding: 'windows-1252', evidence: 'Not UTF-8; only typographic signs beyond ASCII.' };
  return bestAlphabet(counts, total);
}

function bestAlphabet(counts: ReadonlyMap<number, number>, total: number): EncodingGuess {
  let best = { encoding: 'windows-1252' as CodePage, language: 'Western European', covered: 0 };
  for (const { language, page, bytes } of ALPHABETS) {
    let covered = 0;
    for (const [byte, count] of counts) if (bytes.has(byte)) covered += count;
    // A Western reading needs less proof: a Central European one must explain clearly more letters.
    const margin = page !== best.encoding && best.covered > 0 ? 0.02 * total : 0;
    if (covered > best.covered + margin) best = { encoding: page, language, covered };
  }
  return {
    encoding: best.encoding,
    evidence: `Not UTF-8; ${best.covered} of ${total} letters beyond ASCII fit ${best.language} text.`,
  };
}
