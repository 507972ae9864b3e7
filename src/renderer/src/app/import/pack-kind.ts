import type { FileSource } from '#desktop/files.ts';
import { isPack } from '#domain/owner-packs/read-pack.ts';
import { detectEncoding } from '#domain/tables/encoding.ts';

/** Whether the beginning of a file is that of an owner's pack, also after a spreadsheet has saved it in another encoding. */
export function startsAsPack(start: Uint8Array): boolean {
  const guess = detectEncoding(start, false);
  return guess.ok && isPack(new TextDecoder(guess.value.encoding).decode(start));
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** A pack is small; a large workbook is not read twice. */
const LARGEST = 2_000_000;

/** Whether a file is the workbook that a spreadsheet made of a pack. @throws when it cannot be read any more */
export async function isPackWorkbook(start: Uint8Array, source: FileSource): Promise<boolean> {
  if (source.size > LARGEST || !ZIP.every((byte, at) => start[at] === byte)) return false;
  const { readReturned } = await import('#features/check-in/packs/read-returned.ts');
  const { read } = await readReturned(source);
  return read.ok;
}
