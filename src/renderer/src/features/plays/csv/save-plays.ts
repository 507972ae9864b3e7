import type { WorkspaceDatabase } from '#database/schema.ts';
import { saveText } from '#desktop/files.ts';
import type { BoardId } from '#domain/brand.ts';
import type { Board } from '#domain/journey/journey.ts';
import type { Play, PlayRun } from '#domain/plays/play.ts';
import { PLAY_TABLE, type PlayTableNames } from '#domain/plays/play-table.ts';
import { runsCsv } from '#domain/plays/run-rows.ts';
import { writeCsv } from '#domain/tables/csv-write.ts';
import { writeEntityFile } from '#domain/tables/entity-file.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';

async function save(name: string, makeText: () => string | Promise<string>): Promise<void> {
  try {
    const saved = await saveText(name, await makeText());
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The file was not saved', error instanceof Error ? error.message : String(error));
  }
}

export function boardNames(boards: readonly Board[]): PlayTableNames {
  const names = new Map<BoardId, string>(boards.map(({ id, name }) => [id, name]));
  return { boardName: (id) => names.get(id) ?? null };
}

/** Every field of every play: importing it again gives the same playbooks. */
export function savePlays(plays: readonly Play[], boards: readonly Board[]): Promise<void> {
  return save('plays.csv', () => writeEntityFile(PLAY_TABLE, plays, boardNames(boards)));
}

/** What was set off for whom, with tasks done and outcome. */
export function saveRuns(database: WorkspaceDatabase, runs: readonly PlayRun[]): Promise<void> {
  return save('play-runs.csv', async () => {
    const [customers, tasks] = await Promise.all([
      database.customers.bulkGet([...new Set(runs.map(({ customerId }) => customerId))]),
      database.tasks.bulkGet(runs.flatMap((run) => [...run.tasks])),
    ]);
    const companies = new Map<string, string>(
      customers.flatMap((row) => (row ? [[row.id, row.company]] : [])),
    );
    const byId = new Map(tasks.flatMap((task) => (task ? [[task.id as string, task] as const] : [])));
    return runsCsv(runs, (id) => companies.get(id) ?? '', byId);
  });
}

/** Rejected rows of an import, to be repaired and imported again. */
export function saveRejected(
  fileName: string,
  rejected: readonly { readonly line: number; readonly reason: string }[],
): Promise<void> {
  const stem = fileName.replace(/\.[^.]*$/, '');
  const rows = rejected.map(({ line, reason }) => [line, reason]);
  return save(`${stem} – rejected rows.csv`, () => writeCsv(['line', 'reason'], rows));
}
