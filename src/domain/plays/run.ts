import type { PlayId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { skipped, type TaskEditor } from '#domain/tasks/edit.ts';
import type { Task } from '#domain/tasks/task.ts';
import { PLAY_OUTCOMES, type PlayOutcomeKind, type PlayRun } from './play.ts';

/** How far a play that was set off has come. */
export interface RunProgress {
  /** Its tasks that are still there, in their order. */
  readonly tasks: readonly Task[];
  readonly done: number;
}

/** The tasks of a run among those that are kept, and how many of them are done or left out. */
export function progressOf(run: PlayRun, tasks: ReadonlyMap<string, Task>): RunProgress {
  const own = run.tasks.flatMap((id) => tasks.get(id) ?? []);
  return { tasks: own, done: own.filter(({ done }) => done !== null).length };
}

/** What settling a run changes. */
export interface SettledRun {
  readonly run: PlayRun;
  readonly tasks: readonly Task[];
}

/**
 * The run with its outcome. A play that is called off leaves out its open tasks, with the note as the reason; refused with
 * `reason` without one. Otherwise open tasks stay as they are.
 */
export function settleRun(
  run: PlayRun,
  outcome: { readonly kind: PlayOutcomeKind; readonly note: string },
  own: readonly Task[],
  on: IsoDate,
  editor: TaskEditor,
): Outcome<SettledRun> {
  const note = outcome.note.trim();
  const settled: PlayRun = { ...run, outcome: { kind: outcome.kind, on, note } };
  if (outcome.kind !== 'called-off') return accepted({ run: settled, tasks: [] });
  if (note === '') return refused('reason', 'Say why it is called off; the reason is kept with its tasks.');
  const tasks: Task[] = [];
  for (const task of own.filter(({ done }) => done === null)) {
    const left = skipped(task, note, editor);
    if (!left.ok) return left;
    tasks.push(left.value);
  }
  return accepted({ run: settled, tasks });
}

/** How often a play ran, and with which outcomes. */
export interface PlayTally {
  readonly runs: number;
  readonly open: number;
  readonly outcomes: Readonly<Record<PlayOutcomeKind, number>>;
}

const NEVER: PlayTally = { runs: 0, open: 0, outcomes: { worked: 0, 'did-not-work': 0, 'called-off': 0 } };

/** The tally of each play that ran. */
export function tallyRuns(runs: readonly PlayRun[]): ReadonlyMap<PlayId, PlayTally> {
  const tallies = new Map<PlayId, PlayTally>();
  for (const [id, own] of Map.groupBy(runs, ({ playId }) => playId)) {
    const outcomes = { ...NEVER.outcomes };
    for (const kind of PLAY_OUTCOMES)
      outcomes[kind] = own.filter(({ outcome }) => outcome?.kind === kind).length;
    tallies.set(id, {
      runs: own.length,
      open: own.filter(({ outcome }) => outcome === null).length,
      outcomes,
    });
  }
  return tallies;
}

export function tallyOf(tallies: ReadonlyMap<PlayId, PlayTally>, id: PlayId): PlayTally {
  return tallies.get(id) ?? NEVER;
}

/** What a run that was undone says. */
const TAKEN_BACK = 'Taken back';

/**
 * A run whose firing was undone: its tasks are gone, and it stays as called off, or it would be set off again at once.
 */
export function takenBack(run: PlayRun): PlayRun {
  return { ...run, tasks: [], outcome: { kind: 'called-off', on: run.on, note: TAKEN_BACK } };
}
