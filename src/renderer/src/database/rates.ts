import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { ActivityEntry } from '#domain/activity/activity.ts';
import type { ActivityId } from '#domain/brand.ts';
import { createRateBook } from '#domain/money/rate-book.ts';
import type { RateBook } from '#domain/money/rate-book.ts';
import type { RateSheet, RateSheetId } from '#domain/money/rates.ts';
import type { ActionContext } from './actions.ts';
import { addEntry } from './activity-log.ts';
import { useRateSheets, useRates } from './repositories.ts';
import { useSession } from './session.tsx';

/** All rates together, typed and imported; `undefined` until they are read. */
export function useRateBook(): RateBook | undefined {
  const typed = useRates();
  const sheets = useRateSheets();
  return useMemo(
    () => (typed === undefined || sheets === undefined ? undefined : createRateBook(typed, sheets)),
    [typed, sheets],
  );
}

/**
 * Stores the rates of one file as one action. The activity log keeps only the sheet's id: its rates are never edited,
 * so that undo needs no second copy of megabytes.
 * @throws {WorkspaceReadOnlyError} while the workspace is read-only
 */
export async function importRates(context: ActionContext, sheet: RateSheet): Promise<ActivityEntry> {
  const { database, guard } = context;
  guard.check();
  const rates = sheet.series.reduce((sum, { day }) => sum + day.length, 0);
  const entry = {
    id: context.newId() as ActivityId,
    at: context.now(),
    label: `Imported ${rates} ${rates === 1 ? 'rate' : 'rates'} from ${sheet.fileName}`,
    scope: { kind: 'rates', sheetId: sheet.id, rates },
    undoneAt: null,
  } as const;
  return database.transaction('rw', ['rateSheets', 'activity'], async () => {
    await database.rateSheets.add(sheet);
    return addEntry(database, entry);
  });
}

/** Whether there is any rate at all; `undefined` until it is known. Reads none of them. */
export function useHasRates(): boolean | undefined {
  const { database } = useSession().workspace;
  return useLiveQuery(
    async () => (await database.rates.count()) + (await database.rateSheets.count()) > 0,
    [database],
  );
}

/** The actions that brought the sheets that are there, by sheet. */
export function useRateImportActions(): ReadonlyMap<RateSheetId, ActivityId> | undefined {
  const { database } = useSession().workspace;
  return useLiveQuery(async () => {
    const entries = await database.activity
      .filter(({ scope, undoneAt }) => scope.kind === 'rates' && undoneAt === null)
      .toArray();
    return new Map(
      entries.flatMap(({ id, scope }) => (scope.kind === 'rates' ? [[scope.sheetId, id] as const] : [])),
    );
  }, [database]);
}
