import { saveText } from '#desktop/files.ts';
import { APPLICATION_TABLE } from '#domain/applications/application-table.ts';
import type { Application } from '#domain/applications/application.ts';
import { writeCsv } from '#domain/tables/csv-write.ts';
import { writeEntityFile } from '#domain/tables/entity-file.ts';
import type { ExportedTable } from '#ui/data-table/export-rows.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';

async function save(name: string, content: string): Promise<void> {
  try {
    const saved = await saveText(name, content);
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The file was not saved', error instanceof Error ? error.message : String(error));
  }
}

/** Every field of every application in our own format: importing it again gives the same inventory. */
export function exportApplications(applications: readonly Application[]): Promise<void> {
  return save('applications.csv', writeEntityFile(APPLICATION_TABLE, applications, undefined));
}

/** The table as it is shown: its rows, columns and order. */
export function exportShown({ columns, rows }: ExportedTable): Promise<void> {
  return save('applications as shown.csv', writeCsv(columns, rows));
}

/** Rejected rows of an import, to be repaired and imported again. */
export function exportRejected(
  fileName: string,
  rejected: readonly { readonly line: number; readonly reason: string }[],
): Promise<void> {
  const stem = fileName.replace(/\.[^.]*$/, '');
  return save(
    `${stem} – rejected rows.csv`,
    writeCsv(
      ['line', 'reason'],
      rejected.map(({ line, reason }) => [line, reason]),
    ),
  );
}
