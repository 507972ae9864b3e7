import { readBytes } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import { packOfLines, readPack } from '#domain/owner-packs/read-pack.ts';
import type { PackFile } from '#domain/owner-packs/read-pack.ts';
import type { ReturnedFile } from '#domain/owner-packs/judgement.ts';
import { refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import { openWorkbook } from '#domain/tables/xlsx/read-workbook.ts';
import { fileText } from '#ui/staged-preview/file-text.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Reads a file that came back, a text or a workbook; what is wrong with it is its answer, never thrown. */
export async function readReturned(source: FileSource): Promise<ReturnedFile> {
  return { name: source.name, read: await readContent(source) };
}

async function readContent(source: FileSource): Promise<Outcome<PackFile>> {
  try {
    const bytes = await readBytes(source);
    if (ZIP.every((byte, at) => bytes[at] === byte)) return await packOfWorkbook(bytes);
    const text = fileText(bytes);
    return text.ok ? readPack(text.value) : text;
  } catch (error) {
    return refused('unreadable', error instanceof Error ? error.message : String(error));
  }
}

/** An owner who has a spreadsheet saves as one: the first sheet that is a pack counts. */
async function packOfWorkbook(bytes: Uint8Array): Promise<Outcome<PackFile>> {
  const workbook = await openWorkbook(bytes);
  if (!workbook.ok) return workbook;
  let first: Outcome<PackFile> | null = null;
  for (const { name } of workbook.value.sheets) {
    const rows = await workbook.value.rows(name);
    const read = rows.ok ? packOfLines(rows.value) : rows;
    if (read.ok) return read;
    first ??= read;
  }
  return first ?? refused('empty', 'The workbook has no sheets. Ask for the file again.');
}
