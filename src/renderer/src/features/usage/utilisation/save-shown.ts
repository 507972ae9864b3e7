import { saveText } from '#desktop/files.ts';
import { writeCsv } from '#domain/tables/csv-write.ts';
import type { ExportedTable } from '#ui/data-table/export-rows.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';

/** Saves the table of use as it is shown. */
export async function saveShown({ columns, rows }: ExportedTable): Promise<void> {
  try {
    const saved = await saveText('utilisation.csv', writeCsv(columns, rows));
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The file was not saved', error instanceof Error ? error.message : String(error));
  }
}
