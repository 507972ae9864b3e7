import { saveText } from '#desktop/files.ts';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { linkNamesOf } from '#domain/quotes/link-cells.ts';
import { SAVING_TABLE } from '#domain/savings/saving-table.ts';
import type { Saving } from '#domain/savings/saving.ts';
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

/** Every field of every entry in our own format: importing it again gives the same register. */
export function saveSavings(
  savings: readonly Saving[],
  contracts: readonly Contract[],
  applications: readonly Application[],
): Promise<void> {
  return save('savings.csv', writeEntityFile(SAVING_TABLE, savings, linkNamesOf(contracts, applications)));
}

/** The table as it is shown: its rows, columns and order. */
export function saveShown({ columns, rows }: ExportedTable): Promise<void> {
  return save('savings as shown.csv', writeCsv(columns, rows));
}

/** Rejected rows of an import, to be repaired and imported again. */
export function saveRejected(
  fileName: string,
  rejected: readonly { readonly line: number; readonly reason: string }[],
): Promise<void> {
  const stem = fileName.replace(/\.[^.]*$/, '');
  const rows = rejected.map(({ line, reason }) => [line, reason]);
  return save(`${stem} – rejected rows.csv`, writeCsv(['line', 'reason'], rows));
}
