import type { IsoDate } from '#domain/calendar/iso.ts';
import { groupOfTask, type TaskGroup } from '#domain/tasks/list.ts';
import type { TaskEntry } from '#domain/tasks/entry.ts';

/** A line of the table. */
export interface TaskRow {
  readonly entry: TaskEntry;
  readonly group: TaskGroup;
}

export function taskRows(entries: readonly TaskEntry[], today: IsoDate): TaskRow[] {
  return entries.map((entry) => ({ entry, group: groupOfTask(entry, today) }));
}

export function taskRowId({ entry }: TaskRow): string {
  return entry.id;
}
