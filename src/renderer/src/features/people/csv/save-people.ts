import { saveText } from '#desktop/files.ts';
import { PERSON_TABLE } from '#domain/people/person-table.ts';
import type { Person } from '#domain/people/person.ts';
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

/** Every field of everybody of whom something was entered: importing it again gives the same people. */
export function savePeople(people: readonly Person[]): Promise<void> {
  return save('people.csv', writeEntityFile(PERSON_TABLE, people, undefined));
}

/** The table as it is shown: its rows, columns and order. */
export function saveShown({ columns, rows }: ExportedTable): Promise<void> {
  return save('people as shown.csv', writeCsv(columns, rows));
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
