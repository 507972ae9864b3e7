import { useLiveQuery } from 'dexie-react-hooks';
import type { ActivityEntry } from '#domain/activity/activity.ts';
import { useSession } from './session.tsx';

/** The action that loaded the sample, while the sample is there; `null` when it is not. */
export function useSampleEntry(): ActivityEntry | null | undefined {
  const { database } = useSession().workspace;
  return useLiveQuery(
    async () =>
      (await database.activity
        .filter((entry) => entry.scope.kind === 'sample' && entry.undoneAt === null)
        .first()) ?? null,
    [database],
  );
}

/** True when nothing has been entered or imported yet; `undefined` until it is known. */
export function useIsEmpty(): boolean | undefined {
  const { database, heldRows } = useSession().workspace;
  const query = async (): Promise<boolean> => {
    const counts = await Promise.all([
      database.applications.count(),
      database.contracts.count(),
      database.customers.count(),
      database.boards.count(),
      database.spendImports.count(),
      database.invoices.count(),
    ]);
    return counts.every((count) => count === 0);
  };
  return useLiveQuery(query, [database], heldRows ? false : undefined);
}
