import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ApplicationId } from '#domain/brand.ts';
import type { Directory } from '#domain/people/directory-types.ts';
import type { PricedUse } from '#domain/people/held-seats.ts';
import { ownedByText } from '#domain/people/ownership.ts';
import type { Owned } from '#domain/people/ownership.ts';
import { personEntries } from '#domain/people/person-entry.ts';
import type { PersonEntry } from '#domain/people/person-entry.ts';
import { isUsed } from '#domain/usage/figures/estate-use.ts';
import { inSteps } from './in-steps.ts';
import { useApplications } from './repositories.ts';
import type { WorkspaceDatabase } from './schema.ts';
import { useSession } from './session.tsx';
import { createSharedDirectory } from './shared-directory.ts';
import type { SharedDirectory } from './shared-directory.ts';
import { useApplicationUsesInSteps } from './use-application-use.ts';

const directories = new WeakMap<WorkspaceDatabase, SharedDirectory>();

function directoryOf(database: WorkspaceDatabase): SharedDirectory {
  const known = directories.get(database) ?? createSharedDirectory(database);
  directories.set(database, known);
  return known;
}

/**
 * Everybody who is known (A6); `undefined` until it is ready. Worked out in pieces, so that the window never waits, once for
 * all who ask, and anew when people, answers or snapshots change. It reads the people of files: not before Home is shown.
 */
export function useDirectory(): Directory | undefined {
  const { workspace, today } = useSession();
  const shared = directoryOf(workspace.database);
  useEffect(() => shared.setToday(today), [shared, today]);
  return useSyncExternalStore(shared.subscribe, shared.get);
}

/** What is open and has an owner, by the owner as written; live. */
function useOwned(): ReadonlyMap<string, readonly Owned[]> | undefined {
  const { database } = useSession().workspace;
  return useLiveQuery(() => {
    const { applications, contracts, decisions, tasks, customers } = database;
    return database.transaction('r', [applications, contracts, decisions, tasks, customers], async () => {
      const found = await Promise.all([
        applications.toArray(),
        contracts.toArray(),
        decisions.toArray(),
        tasks.toArray(),
        customers.toArray(),
      ]);
      return ownedByText({
        applications: found[0],
        contracts: found[1],
        decisions: found[2],
        tasks: found[3],
        customers: found[4],
      });
    });
  }, [database]);
}

/** What seats of the applications people work with cost; `undefined` until it is read. */
function useSeatPrices(): ((id: ApplicationId) => PricedUse | undefined) | undefined {
  const applications = useApplications();
  const uses = useApplicationUsesInSteps();
  return useMemo(() => {
    if (applications === undefined || uses === undefined) return undefined;
    const used = new Set(applications.filter(isUsed).map(({ id }) => id));
    return (id) => (used.has(id) ? uses.get(id) : undefined);
  }, [applications, uses]);
}

/** Everybody with their seats, what those cost, and what they own; `undefined` until it is ready. */
export function usePersonEntries():
  | {
      readonly found: Directory;
      readonly entries: readonly PersonEntry[];
    }
  | undefined {
  const { settings } = useSession();
  const found = useDirectory();
  const useOf = useSeatPrices();
  const owned = useOwned();
  const window = settings.usage.windowDays;
  const [ready, setReady] = useState<{
    readonly found: Directory;
    readonly entries: readonly PersonEntry[];
  }>();
  useEffect(() => {
    if (found === undefined || useOf === undefined || owned === undefined) return;
    const running = new AbortController();
    void inSteps(personEntries(found, { useOf, owned, window }), running.signal).then((entries) => {
      if (entries !== null) setReady({ found, entries });
    });
    return () => running.abort();
  }, [found, useOf, owned, window]);
  return ready;
}
