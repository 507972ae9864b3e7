import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import { blockersOf, stepsOf } from '#domain/off-boarding/verification.ts';
import type { Blocker, WatchFacts } from '#domain/off-boarding/verification.ts';
import type { Task } from '#domain/tasks/task.ts';

/** How far a retirement has come. */
export interface Progress {
  readonly retirement: Retirement;
  readonly steps: readonly Task[];
  /** Steps done or left out. */
  readonly done: number;
  /** The open step that is due first. */
  readonly next: Task | null;
  /** `null` while the ledger has not answered. */
  readonly blockers: readonly Blocker[] | null;
}

export function progressOf(
  retirement: Retirement,
  tasks: readonly Task[],
  facts: WatchFacts | undefined,
  today: IsoDate,
): Progress {
  const steps = stepsOf(retirement, tasks);
  const open = steps.filter(({ done }) => done === null);
  const [next = null] = open.toSorted((a, b) => compare(a.due ?? '9', b.due ?? '9'));
  return {
    retirement,
    steps,
    done: steps.length - open.length,
    next,
    blockers: facts === undefined ? null : blockersOf(retirement, tasks, facts, today),
  };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
