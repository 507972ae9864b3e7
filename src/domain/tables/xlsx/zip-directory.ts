import { accepted, refused, type Outcome } from '#domain/outcome.ts';

/** One part of a ZIP archive as its directory declares it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly encrypted: boolean;
}

const END_MARK = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_MARK = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_MARK = 0x04034b50;
/** A size or place that does not fit 32 bits: ZIP64, for archives beyond 4 GB. */
const BEYOND_32_BITS = 0xffffffff;

const broken = (why: string): Outcome<never> =>
  refused(
    'broken-archive',
    `The file is damaged or was not copied completely (${why}). Fetch it again from where it came from, or export it again.`,
  );

/**
 * The directory of a ZIP archive (PKWARE APPNOTE 4.3.12), without unpacking anything. Refused with
 * `broken-archive` when the directory is missing, cut off, or points outside the file.
 */
export function readZipDirectory(bytes: Uint8Array): Outcome<readonly ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) return broken('its table of contents is missing');
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  if (at === BEYOND_32_BITS || count === 0xffff) return broken('it is larger than a workbook can be');
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_MARK) {
      return broken('its table of contents is cut off');
    }
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const packed = view.getUint32(at + 20, true);
    if (packed === BEYOND_32_BITS || local === BEYOND_32_BITS)
      return broken('it is larger than a workbook can be');
    if (local + 30 + packed > at || view.getUint32(local, true) !== LOCAL_MARK) {
      return broken('a part of it is missing');
    }
    entries.push({
      name: latinText(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)),
      packed,
      unpacked: view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    });
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return accepted(entries);
}

function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_MARK) return at;
  }
  return -1;
}

/** Names of the parts of an office document are ASCII; others are only ever compared. */
function latinText(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
