import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { CustomerId, TaskId } from '#domain/brand.ts';
import { todayIn } from '#domain/calendar/zone.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { firePlaySteps, type FireContext } from '#domain/plays/fire.ts';
import type { Play, PlayRun } from '#domain/plays/play.ts';
import type { Task } from '#domain/tasks/task.ts';
import { allRows } from './each-row.ts';
import { inSteps } from './in-steps.ts';
import { readPlayRows } from './play-rows.ts';
import { useSession, type Session } from './session.tsx';
import { localTimeZone } from './use-followed.ts';

/** All runs of all plays, in no order; read in pieces. */
export function usePlayRuns(): readonly PlayRun[] | undefined {
  const { database } = useSession().workspace;
  return useLiveQuery(() => allRows<PlayRun>(database, 'playRuns'), [database]);
}

/** Companies of the customers of these runs; those that are gone are left out. */
export function useCompanies(runs: readonly PlayRun[]): ReadonlyMap<CustomerId, string> | undefined {
  const { database } = useSession().workspace;
  return useLiveQuery(async () => {
    const ids = [...new Set(runs.map(({ customerId }) => customerId))];
    const found = await database.customers.bulkGet(ids);
    return new Map(found.flatMap((row) => (row === undefined ? [] : [[row.id, row.company] as const])));
  }, [database, runs]);
}

/** Tasks of these runs that are still there, by id. */
export function useTasksOfRuns(runs: readonly PlayRun[] | undefined): ReadonlyMap<string, Task> | undefined {
  const { database } = useSession().workspace;
  return useLiveQuery(async () => {
    if (runs === undefined) return undefined;
    const found = await database.tasks.bulkGet(runs.flatMap(({ tasks }) => [...tasks]));
    return new Map(found.flatMap((task) => (task === undefined ? [] : [[task.id, task] as const])));
  }, [database, runs]);
}

/** What setting off plays needs to know, now and here. */
export function fireContext({
  workspace,
  today,
  locale,
}: Pick<Session, 'workspace' | 'today' | 'locale'>): FireContext {
  const timeZone = localTimeZone();
  return {
    today,
    now: workspace.now(),
    dayOf: (at) => todayIn(at, timeZone),
    newTaskId: () => workspace.newId() as TaskId,
    locale,
  };
}

/** Typing goes on for so long before anything is worked out. */
const PAUSE_MS = 250;

/** `null`: the rows could not be read. */
type WouldFire = readonly Customer[] | null;

/**
 * The customers for whom a play would be set off today; `undefined` while that is being worked out.
 * @param play must stay the same object while nothing is changed; `null`: there is nothing to work out
 */
export function useWouldFire(play: Play | null): WouldFire | undefined {
  const session = useSession();
  const [found, setFound] = useState<{ readonly of: Play; readonly customers: WouldFire } | null>(null);
  useEffect(() => {
    if (play === null) return undefined;
    const looking = new AbortController();
    const look = async (): Promise<void> => {
      const { workspace, today, settings } = session;
      const { signal } = looking;
      const rows = await readPlayRows(workspace.database, [play], { today, health: settings.health }, signal);
      if (rows === null) return;
      const fired = await inSteps(
        firePlaySteps([play], rows.facts(), rows.runs, fireContext(session)),
        signal,
      );
      if (fired === null) return;
      const asked = new Set(fired.map(({ run }) => run.customerId));
      setFound({ of: play, customers: rows.customers.filter(({ id }) => asked.has(id)) });
    };
    const later = setTimeout(() => look().catch(() => setFound({ of: play, customers: null })), PAUSE_MS);
    return () => {
      clearTimeout(later);
      looking.abort();
    };
  }, [play, session]);
  return found !== null && found.of === play ? found.customers : undefined;
}
