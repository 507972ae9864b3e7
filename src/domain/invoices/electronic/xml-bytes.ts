import { accepted, refused, type Outcome } from '#domain/outcome.ts';

/** The part of the host's `TextDecoder` that is used. */
export interface TextReader {
  decode(bytes: Uint8Array): string;
}
/** Makes a decoder: `(label, fatal) => new TextDecoder(label, { fatal })`. */
export type CreateTextReader = (label: string, fatal: boolean) => TextReader;

/** The text of an XML file, and what had to be overlooked to get it. */
export interface XmlText {
  readonly text: string;
  readonly notices: readonly string[];
}

/** A file may carry scans and delivery notes as Base64; more than this is no invoice. */
export const LARGEST_XML_BYTES = 100_000_000;

const READABLE = /^(?:utf-?8|us-ascii|ascii|iso-8859-\d{1,2}|latin-?1|windows-125\d|utf-16(?:le|be)?)$/;

/**
 * Decodes an XML file as XML 1.0 appendix F says: byte-order mark, else the zero bytes of UTF-16, else the
 * encoding its declaration names, else UTF-8. Bytes that the encoding does not have become U+FFFD and are
 * told in a notice: a field that holds one is not certain. Refused with code `empty`, `too-large` or
 * `encoding`.
 */
export function xmlTextOf(bytes: Uint8Array, createReader: CreateTextReader): Outcome<XmlText> {
  if (bytes.length === 0) {
    return refused('empty', 'The file is empty (0 bytes). Download it again or ask for it again.');
  }
  if (bytes.length > LARGEST_XML_BYTES) {
    return refused(
      'too-large',
      `The file has ${Math.round(bytes.length / 1_000_000)} MB; an XML invoice with its attachments has at most 100 MB. Ask for the attachments apart.`,
    );
  }
  const shape = shapeOf(bytes);
  const declared = declaredEncoding(bytes);
  if (shape !== null) return decode(bytes, shape, createReader, []);
  if (declared === null) return decode(bytes, 'utf-8', createReader, []);
  if (!READABLE.test(declared)) {
    return refused(
      'encoding',
      `The file says that it is written in “${declared.slice(0, 40)}”, which cannot be read here. Ask the sender for it in UTF-8.`,
    );
  }
  if (!declared.startsWith('utf-16')) return decode(bytes, declared, createReader, []);
  // Programs that keep text as UTF-16 often leave its name in a file they write as UTF-8.
  return decode(bytes, 'utf-8', createReader, [
    `The file says that it is written in ${declared.toUpperCase()}, but it is not; it was read as UTF-8.`,
  ]);
}

/** What the first bytes alone say: a byte-order mark or the zero bytes of `<` in UTF-16. */
function shapeOf(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return null;
}

/** The encoding that the declaration of an ASCII-like file names, in lower case. */
function declaredEncoding(bytes: Uint8Array): string | null {
  let head = '';
  for (let i = 0; i < Math.min(bytes.length, 200); i++) head += String.fromCharCode(bytes[i] ?? 0);
  const found = /^<\?xml\s[^>]*?encoding\s*=\s*(?:"([^">]*)"|'([^'>]*)')/.exec(head);
  return found === null ? null : (found[1] ?? found[2] ?? '').toLowerCase();
}

function decode(
  bytes: Uint8Array,
  label: string,
  createReader: CreateTextReader,
  notices: readonly string[],
): Outcome<XmlText> {
  try {
    return accepted({ text: withoutMark(createReader(label, true).decode(bytes)), notices });
  } catch (error) {
    if (!(error instanceof TypeError) && !(error instanceof RangeError)) throw error;
    if (error instanceof RangeError) {
      return refused('encoding', `Text in “${label}” cannot be read here. Ask the sender for it in UTF-8.`);
    }
  }
  const text = withoutMark(createReader(label, false).decode(bytes));
  const broken = `The file is not ${label.toUpperCase()} throughout, as it says: unreadable letters are shown as \uFFFD.`;
  return accepted({ text, notices: [...notices, broken] });
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
