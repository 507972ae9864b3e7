import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { guessCodePage } from './code-page.ts';
import { nameOfBinary } from './binary-files.ts';

/** Text encodings we read; the names are those of the WHATWG Encoding standard. */
export const TEXT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1252'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** The part of the host's `TextDecoder` that is used. */
export interface StreamDecoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}
/** Makes a decoder: `(label, fatal) => new TextDecoder(label, { fatal })`. */
export type CreateDecoder = (label: TextEncoding, fatal: boolean) => StreamDecoder;

export interface EncodingGuess {
  readonly encoding: TextEncoding;
  /** Why, in one sentence. */
  readonly evidence: string;
}

/**
 * Finds the encoding of a text file from its first bytes: byte-order mark, then the zero bytes of
 * UTF-16, then whether the bytes are valid UTF-8, then which code page makes better words.
 * `complete` says that there are no bytes after these. `notUtf8` leaves UTF-8 out (a later part of the
 * file was found to break it). Refused with code `empty`, `binary` or `cut-off`.
 */
export function detectEncoding(
  bytes: Uint8Array,
  complete: boolean,
  notUtf8 = false,
): Outcome<EncodingGuess> {
  if (bytes.length === 0) {
    return refused('empty', 'The file is empty (0 bytes). Export it again and check that it contains rows.');
  }
  const marked = byteOrderMark(bytes);
  if (marked !== null)
    return accepted({ encoding: marked, evidence: 'The file begins with a byte-order mark.' });
  const binary = nameOfBinary(bytes);
  if (binary !== null) return refused('binary', binary);
  const wide = wideEncoding(bytes);
  if (wide !== null) {
    return accepted({
      encoding: wide,
      evidence: 'Every other byte is zero, as in UTF-16 text without a mark.',
    });
  }
  if (hasControlBytes(bytes)) {
    return refused(
      'binary',
      'The file contains zero or control bytes, so it is not a text table. Export it as CSV and import that file.',
    );
  }
  const validity = notUtf8 ? 'invalid' : utf8Validity(bytes, complete);
  if (validity === 'cut') return cutOffFile();
  if (validity === 'ascii')
    return accepted({ encoding: 'utf-8', evidence: 'Only plain ASCII characters so far.' });
  if (validity === 'valid')
    return accepted({ encoding: 'utf-8', evidence: 'All characters are valid UTF-8.' });
  return accepted(guessCodePage(bytes));
}

function byteOrderMark(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

const LOOKED_AT = 4096;

/** Latin text in UTF-16 has a zero in nearly every second byte, always on the same side. */
function wideEncoding(bytes: Uint8Array): TextEncoding | null {
  const length = Math.min(bytes.length, LOOKED_AT) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

/** Bytes below 32 that no text file has: anything but tab, line feed, form feed, carriage return, 0x1A (old end of file). */
function hasControlBytes(bytes: Uint8Array): boolean {
  let found = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 26) found++;
  }
  return found > 8 && found > bytes.length / 1000;
}

/**
 * Checks the bytes against RFC 3629. A character cut off at the end is forgiven when more bytes follow;
 * when none do, the file was cut, provided that other characters are whole.
 */
export function utf8Validity(bytes: Uint8Array, complete: boolean): 'ascii' | 'valid' | 'invalid' | 'cut' {
  let whole = 0;
  let seen = false;
  let i = 0;
  while (i < bytes.length) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) {
      i++;
      continue;
    }
    seen = true;
    const length =
      byte >= 0xc2 && byte <= 0xdf
        ? 2
        : byte >= 0xe0 && byte <= 0xef
          ? 3
          : byte >= 0xf0 && byte <= 0xf4
            ? 4
            : 0;
    if (length === 0) return 'invalid';
    for (let k = 1; k < length; k++) {
      const next = bytes[i + k];
      if (next === undefined) return !complete ? 'valid' : whole > 0 ? 'cut' : 'invalid';
      if (!isContinuation(byte, k, next)) return 'invalid';
    }
    i += length;
    whole++;
  }
  return seen ? 'valid' : 'ascii';
}

function isContinuation(lead: number, position: number, byte: number): boolean {
  if (byte < 0x80 || byte > 0xbf) return false;
  if (position > 1) return true;
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte <= 0x9f;
  if (lead === 0xf0) return byte >= 0x90;
  if (lead === 0xf4) return byte <= 0x8f;
  return true;
}

/** Whether the last bytes of a file are the beginning of a character and no more. */
export function endsInsideCharacter(end: Uint8Array, encoding: TextEncoding): boolean {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return true;
  if (encoding !== 'utf-8') return false;
  for (let back = 1; back <= Math.min(3, end.length); back++) {
    const byte = end[end.length - back] ?? 0;
    if (byte >= 0xc2) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2);
    if (byte < 0x80) return false;
  }
  return false;
}

/** Refusal of a file whose end is missing. */
export function cutOffFile(): Extract<Outcome<never>, { ok: false }> {
  return refused(
    'cut-off',
    'The file ends in the middle of a character, so it was not copied completely. Fetch it again from where it came from.',
  );
}

/** Turns byte chunks into text. A character cut by a chunk's edge comes out whole with the next chunk. */
export interface TextStream {
  push(bytes: Uint8Array): Outcome<string>;
  flush(): Outcome<string>;
}

/**
 * A strict streaming decoder: bytes that do not belong to the encoding are refused with code
 * `encoding`, never replaced. On refusal of UTF-8, recognise again with `notUtf8`. `bytesBefore` of the
 * file were read by others.
 */
export function createTextStream(
  encoding: TextEncoding,
  createDecoder: CreateDecoder,
  bytesBefore = 0,
): TextStream {
  const decoder = createDecoder(encoding, true);
  let done = bytesBefore;
  const step = (bytes: Uint8Array | undefined): Outcome<string> => {
    try {
      const text = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
      done += bytes?.length ?? 0;
      return accepted(text);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return refused(
        'encoding',
        `The file is not ${encoding} throughout: after about ${done} bytes there are characters that encoding does not have. Choose another encoding.`,
      );
    }
  };
  return { push: (bytes) => step(bytes), flush: () => step(undefined) };
}
