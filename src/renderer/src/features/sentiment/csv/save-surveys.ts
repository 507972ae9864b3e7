import { saveText } from '#desktop/files.ts';
import type { Application } from '#domain/applications/application.ts';
import { SURVEY_TABLE } from '#domain/sentiment/survey-table.ts';
import type { Survey } from '#domain/sentiment/survey.ts';
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

/** Every survey in our own format: importing it again gives the same surveys. */
export function saveSurveys(surveys: readonly Survey[], applications: readonly Application[]): Promise<void> {
  const names = new Map(applications.map(({ id, name }) => [id, name]));
  const text = writeEntityFile(SURVEY_TABLE, surveys, {
    applicationName: (id) => names.get(id) ?? null,
  });
  return save('surveys.csv', text);
}

/** The table as it is shown: its rows, columns and order. */
export function saveShown({ columns, rows }: ExportedTable): Promise<void> {
  return save('sentiment as shown.csv', writeCsv(columns, rows));
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
