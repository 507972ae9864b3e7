import { writeCsv } from '#domain/tables/csv-write.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { PlayRun } from './play.ts';
import { progressOf } from './run.ts';

const COLUMNS = [
  'play',
  'stage',
  'customer',
  'on',
  'why',
  'tasks',
  'tasks done',
  'outcome',
  'outcome on',
  'note',
  'customer id',
  'play id',
  'id',
];

/** play-runs.csv: what was set off, when, why and with which outcome; the latest first. */
export function runsCsv(
  runs: readonly PlayRun[],
  companyOf: (id: string) => string,
  tasks: ReadonlyMap<string, Task>,
): string {
  const rows = runs
    .toSorted((a, b) => (a.on === b.on ? compare(a.id, b.id) : compare(b.on, a.on)))
    .map((run) => {
      const { outcome } = run;
      return [
        run.name,
        run.stage,
        companyOf(run.customerId),
        run.on,
        run.why,
        run.tasks.length,
        progressOf(run, tasks).done,
        outcome?.kind ?? null,
        outcome?.on ?? null,
        outcome?.note ?? null,
        run.customerId,
        run.playId,
        run.id,
      ];
    });
  return writeCsv(COLUMNS, rows);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
