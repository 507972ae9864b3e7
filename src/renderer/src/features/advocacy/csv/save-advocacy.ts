import { saveText } from '#desktop/files.ts';
import { ADVOCACY_TABLE } from '#domain/advocacy/advocacy-table.ts';
import type { Advocacy } from '#domain/advocacy/advocacy.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { writeCsv } from '#domain/tables/csv-write.ts';
import { writeEntityFile } from '#domain/tables/entity-file.ts';
import type { ExportedTable } from '#ui/data-table/export-rows.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';

async function save(name: string, text: string): Promise<void> {
  try {
    const saved = await saveText(name, text);
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The file was not saved', error instanceof Error ? error.message : String(error));
  }
}

/** Every entry in our own format: importing it again gives the same entries. */
export function saveAdvocacy(entries: readonly Advocacy[], customers: readonly Customer[]): Promise<void> {
  const names = new Map(customers.map(({ id, company }) => [id, company]));
  const text = writeEntityFile(ADVOCACY_TABLE, entries, { companyOf: (id) => names.get(id) ?? null });
  return save('advocacy.csv', text);
}

/** The table as it is shown: its rows, columns and order. */
export function saveShown({ columns, rows }: ExportedTable): Promise<void> {
  return save('advocacy as shown.csv', writeCsv(columns, rows));
}

/** Rejected rows of an import, to be repaired and imported again. */
export function saveRejected(
  fileName: string,
  rejected: readonly { readonly line: number; readonly reason: string }[],
): Promise<void> {
  const rows = rejected.map(({ line, reason }) => [line, reason]);
  return save(`${fileName.replace(/\.[^.]*$/, '')} – rejected rows.csv`, writeCsv(['line', 'reason'], rows));
}
