import { accepted, refused, type Outcome } from '#domain/outcome.ts';

/** A dictionary with one level of others inside, and the keyword that begins its data. */
const STREAM = /<<((?:[^<>]|<<[^<>]*>>|<[0-9A-Fa-f\s]*>){0,4000})>>\s*stream\r?\n/g;
const LENGTH = /\/Length\s+(\d{1,10})\b(?!\s+\d+\s+R\b)/;
const FLATE_ALONE = /\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/;
/** Images, fonts, colour profiles: what is wrong with them is seen, and changes no text. */
const NO_TEXT = /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType|XML)\b|\/Length1\b|\/Alternate\b/;
/** Files can be made to unfold without end; beyond this the parser's own limits have to do. */
const MOST_BYTES = 100_000_000;

const DAMAGED = refused(
  'pdf-damaged',
  'This PDF is damaged: a part of its text does not fit to its own checksum, so figures may be missing or wrong, and nothing was read. Fetch it again from where it came.',
);

/**
 * Whether the compressed parts that hold text are as they were written. Each ends with a checksum (RFC 1950),
 * which viewers do not look at: they show what comes before the damage as if it were all. Encrypted files
 * are not looked into.
 */
export async function checkStreams(bytes: Uint8Array): Promise<Outcome<null>> {
  const text = new TextDecoder('windows-1252').decode(bytes);
  if (/\/Encrypt\s*(?:\d|<<)/.test(text)) return accepted(null);
  let left = MOST_BYTES;
  for (const found of text.matchAll(STREAM)) {
    const dictionary = found[1] ?? '';
    const length = LENGTH.exec(dictionary)?.[1];
    if (length === undefined || !FLATE_ALONE.test(dictionary) || NO_TEXT.test(dictionary)) continue;
    const from = found.index + found[0].length;
    const size = await unfoldedSize(bytes.slice(from, from + Number(length)), left);
    if (size === null) return DAMAGED;
    left -= size;
    if (left <= 0) break;
  }
  return accepted(null);
}

/** How much a compressed part unfolds to, or null when its checksum says otherwise. */
async function unfoldedSize(part: Uint8Array<ArrayBuffer>, limit: number): Promise<number | null> {
  const reader = new Blob([part]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return size;
      size += value.length;
      if (size > limit) {
        await reader.cancel();
        return size;
      }
    }
  } catch (error) {
    // Something behind the end, or an end without its checksum, is untidy and no damage.
    return /junk|trailing|truncated|unexpected end/i.test(reasonOf(error)) ? size : null;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} ${reasonOf(error.cause)}`;
}
