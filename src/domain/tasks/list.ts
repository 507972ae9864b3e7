import { daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { checkInTask } from './check-in-task.ts';
import { derivedTasks } from './derived-tasks.ts';
import type { TaskContext, TaskEntry, TaskProvider, TaskSources } from './entry.ts';
import { storedTasks } from './stored-tasks.ts';

/** Everything that brings tasks to the list: one line here for each. */
const PROVIDERS: readonly TaskProvider[] = [storedTasks, derivedTasks, checkInTask];

/** When something is due, seen from today: the parts of the list, in its order. */
export const TASK_GROUPS = ['overdue', 'today', 'soon', 'later', 'no-date', 'done'] as const;
export type TaskGroup = (typeof TASK_GROUPS)[number];

/** Days ahead that count as this week. */
export const WEEK_DAYS = 7;

export function groupOfTask({ done, due }: Pick<TaskEntry, 'done' | 'due'>, today: IsoDate): TaskGroup {
  if (done !== null) return 'done';
  if (due === null) return 'no-date';
  if (due < today) return 'overdue';
  if (due === today) return 'today';
  return daysBetween(today, due) <= WEEK_DAYS ? 'soon' : 'later';
}

/**
 * All that is to be done, once each: tasks that are kept, and what decisions and notices ask for. Overdue ones first, then by
 * due date and owner; without a date after those with one, done ones last, the latest first.
 */
export function listTasks(sources: TaskSources, context: TaskContext): TaskEntry[] {
  const entries = PROVIDERS.flatMap((provider) => provider(sources, context));
  const keyed = entries.map((entry) => ({ entry, ...orderOf(entry, context.today) }));
  return keyed
    .toSorted((a, b) => a.group - b.group || compare(b.doneAt, a.doneAt) || compare(a.key, b.key))
    .map(({ entry }) => entry);
}

interface Order {
  readonly group: number;
  /** Empty while it is open. */
  readonly doneAt: string;
  readonly key: string;
}

function orderOf(entry: TaskEntry, today: IsoDate): Order {
  const { due, owner, title, id, done } = entry;
  return {
    group: TASK_GROUPS.indexOf(groupOfTask(entry, today)),
    doneAt: done?.at ?? '',
    key: `${due ?? ''} ${owner}\n${title}\n${id}`,
  };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
