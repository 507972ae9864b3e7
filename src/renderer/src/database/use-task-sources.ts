import { useMemo } from 'react';
import type { TaskContext, TaskSources } from '#domain/tasks/entry.ts';
import { useReminderSources } from './use-reminder-sources.ts';
import { localTimeZone } from './use-followed.ts';
import { useSession } from './session.tsx';

/** All rows that tasks are made from, and how days are counted; `undefined` until each of them has been read. */
export function useTaskSources():
  { readonly sources: TaskSources; readonly context: TaskContext } | undefined {
  const { today, settings } = useSession();
  const sources = useReminderSources();
  const { deadlines, checkIns } = settings;
  return useMemo(
    () =>
      sources && {
        sources,
        context: { today, timeZone: localTimeZone(), settings: deadlines, checkInSettings: checkIns },
      },
    [sources, today, deadlines, checkIns],
  );
}

/** Everybody who owns something: whom a task can be given to without typing. */
export function ownersIn({ applications, tasks, customers }: TaskSources): string[] {
  const owners = new Set<string>();
  for (const rows of [applications, tasks, customers]) for (const { owner } of rows) owners.add(owner);
  owners.delete('');
  return [...owners].toSorted((a, b) => a.localeCompare(b));
}
