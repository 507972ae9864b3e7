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
    const { applications, contracts, customers, boards, spendImports, invoices } = database;
    // The first key of each says it: thousands are not to be counted while Home is being read.
    const tables = [applications, contracts, customers, boards, spendImports, invoices];
    const first = await database.transaction('r', tables, () =>
      Promise.all(tables.map((table) => table.toCollection().limit(1).primaryKeys())),
    );
    return first.every((keys) => keys.length === 0);
  };
  return useLiveQuery(query, [database], heldRows ? false : undefined);
}
