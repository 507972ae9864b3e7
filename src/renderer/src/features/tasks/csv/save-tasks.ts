import { saveText } from '#desktop/files.ts';
import { writeCsv } from '#domain/tables/csv-write.ts';
import { writeEntityFile } from '#domain/tables/entity-file.ts';
import type { TaskSources } from '#domain/tasks/entry.ts';
import { TASK_TABLE } from '#domain/tasks/task-table.ts';
import type { ExportedTable } from '#ui/data-table/export-rows.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { taskNames } from './stage-tasks.ts';

async function save(name: string, content: string): Promise<void> {
  try {
    const saved = await saveText(name, content);
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The file was not saved', error instanceof Error ? error.message : String(error));
  }
}

/** Every field of every kept task in our own format: importing it again gives the same tasks. */
export function saveTasks(sources: TaskSources): Promise<void> {
  return save('tasks.csv', writeEntityFile(TASK_TABLE, sources.tasks, taskNames(sources)));
}

/** The table as it is shown: its rows, columns and order, with those that follow from contracts. */
export function saveShown({ columns, rows }: ExportedTable): Promise<void> {
  return save('tasks as shown.csv', writeCsv(columns, rows));
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
