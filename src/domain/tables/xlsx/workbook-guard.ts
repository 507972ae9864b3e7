import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** Larger workbooks cannot be held in memory safely. */
export const LARGEST_WORKBOOK = 256 * 1024 * 1024;
/** One part is decoded into one text: JavaScript's longest is 512 million characters. */
const LARGEST_PART = 400 * 1024 * 1024;
const LARGEST_UNPACKED = 1024 * 1024 * 1024;
/** Real worksheets shrink to a tenth, very regular ones to a fortieth; bombs to a thousandth. */
const HIGHEST_RATIO = 200;
/** Below this size a high ratio is harmless. */
const SMALL = 32 * 1024 * 1024;
const MOST_PARTS = 20_000;

const SAVE_AS = 'Open it in a spreadsheet and save it as XLSX or CSV.';

/** What a workbook declares about itself, before anything is unpacked. */
export interface JudgedWorkbook {
  /** Bytes of all worksheets when unpacked, as declared. */
  readonly sheetBytes: number;
}

/** Whether bytes begin as a ZIP archive does. */
export function looksZipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * Judges an archive by its directory alone: only an Excel workbook (XLSX or XLSM) of a sane size passes.
 * Refused with `broken-archive`, `too-large`, `zip-bomb`, `encrypted` or, for what is another kind of
 * archive, `binary` with its name.
 */
export function judgeWorkbook(bytes: Uint8Array): Outcome<JudgedWorkbook> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const entries = directory.value;
  const names = new Set(entries.map(({ name }) => name.replace(/^\//, '').toLowerCase()));
  const other = otherArchive(names, entries);
  if (other !== null) return refused('binary', other);
  if (entries.some(({ encrypted }) => encrypted)) {
    return refused(
      'encrypted',
      `The workbook is protected by a password. ${SAVE_AS} Leave the password out.`,
    );
  }
  const unsafe = unsafeSize(entries);
  if (unsafe !== null) return unsafe;
  const sheets = entries.filter(({ name }) => /(^|\/)worksheets\//i.test(name));
  return accepted({ sheetBytes: sheets.reduce((sum, { unpacked }) => sum + unpacked, 0) });
}

function otherArchive(names: ReadonlySet<string>, entries: readonly ZipEntry[]): string | null {
  const some = (pattern: RegExp): boolean => [...names].some((name) => pattern.test(name));
  if (entries.length === 0) return 'This is an empty ZIP archive. Export the file again.';
  if (some(/^xl\/workbook\.bin$/)) return `This is a binary Excel workbook (XLSB). ${SAVE_AS}`;
  if (names.has('[content_types].xml')) {
    if (some(/^word\//)) return 'This is a Word document. Export the payments as XLSX or CSV.';
    if (some(/^ppt\//)) return 'This is a PowerPoint presentation. Export the payments as XLSX or CSV.';
    if (some(/workbook[^/]*\.xml$/)) return null;
  }
  if (names.has('content.xml') && names.has('mimetype'))
    return `This is an OpenDocument file (ODS). ${SAVE_AS}`;
  if (some(/^index\/.*\.iwa$/)) return 'This is an Apple Numbers document. Export it as XLSX or CSV.';
  return 'This is a ZIP archive. Unpack it and import the files inside.';
}

function unsafeSize(entries: readonly ZipEntry[]): Extract<Outcome<never>, { ok: false }> | null {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const tooLarge = unpacked > LARGEST_UNPACKED || entries.some((entry) => entry.unpacked > LARGEST_PART);
  const bomb = entries.some(
    (entry) => entry.unpacked > SMALL && entry.unpacked > Math.max(1, entry.packed) * HIGHEST_RATIO,
  );
  if (bomb || entries.length > MOST_PARTS) {
    return refused(
      'zip-bomb',
      'This workbook would unpack to far more than a list of payments ever holds, so it was not opened. Export the payments again.',
    );
  }
  if (!tooLarge) return null;
  return refused(
    'too-large',
    `This workbook unpacks to ${Math.ceil(unpacked / 1024 / 1024)} MB, too much to read at once. Save the sheet as CSV and import that: CSV may be of any size.`,
  );
}
