import { chooseFiles, saveText } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import { writeCsv } from '#domain/tables/csv-write.ts';
import type { ExportedTable } from '#ui/data-table/export-rows.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { contractsFile } from './stage-contracts.ts';
import type { StoredContracts } from './stage-contracts.ts';

async function save(name: string, content: string): Promise<void> {
  try {
    const saved = await saveText(name, content);
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The file was not saved', error instanceof Error ? error.message : String(error));
  }
}

/** Every field of every contract in our own format. */
export function saveContracts(stored: StoredContracts): Promise<void> {
  return save('contracts.csv', contractsFile(stored));
}

/** The table as it is shown: its rows, columns and order. */
export function saveShown({ columns, rows }: ExportedTable): Promise<void> {
  return save('contracts as shown.csv', writeCsv(columns, rows));
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

/** Lets the manager choose a contracts file; `null` when cancelled or when it can't be opened. */
export async function chooseContractsFile(): Promise<FileSource | null> {
  try {
    const [source] = await chooseFiles('contracts', false);
    return source ?? null;
  } catch (error) {
    noticeProblem('No file was opened', error instanceof Error ? error.message : String(error));
    return null;
  }
}
