import type { TaskId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import type { TaskContext, TaskSources } from '#domain/tasks/entry.ts';
import type { Task } from '#domain/tasks/task.ts';

export const NOW = '2026-03-02T08:00:00.000Z' as IsoInstant;
export const TODAY = '2026-03-02' as IsoDate;
export const CONTEXT: TaskContext = {
  today: TODAY,
  timeZone: 'Europe/Berlin',
  settings: DEFAULT_TERM_SETTINGS,
  checkInSettings: { everyDays: 30 },
};

export function task(part: Partial<Task> = {}): Task {
  return {
    id: 't' as TaskId,
    title: 'Ask for a quote',
    note: '',
    subject: { kind: 'none' },
    owner: 'Ada',
    due: '2026-03-20' as IsoDate,
    firstDue: null,
    done: null,
    createdAt: NOW,
    updatedAt: NOW,
    ...part,
  };
}

export function sources(part: Partial<TaskSources> = {}): TaskSources {
  return {
    tasks: [],
    retirements: [],
    applications: [],
    contracts: [],
    customers: [],
    decisions: [],
    notices: [],
    checkIns: [],
    ...part,
  };
}
