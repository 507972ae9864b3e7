import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WorkspaceDatabase } from '#database/schema.ts';
import { undoAction } from '#database/actions.ts';
import { createWriteGuard } from '#database/guard.ts';
import type { ActivityId, ImportId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { createKeyCounts } from '#domain/spend/blocks/duplicates.ts';
import { Cancelled } from '#ledger/import/read-source.ts';
import { stageFile } from '#ledger/import/stage-file.ts';
import type { Staged } from '#ledger/import/stage-file.ts';
import { storeStaged } from '#ledger/import/store-staged.ts';

const AT = '2026-03-02T08:00:00.000Z' as IsoInstant;
const TASK = {
  kind: 'store',
  stageId: 'i1',
  importId: 'i1' as ImportId,
  activityId: 'a1' as ActivityId,
  at: AT,
} as const;

let database: WorkspaceDatabase;

async function staged(): Promise<Staged> {
  const file = new Blob([
    'Date,Description,Amount,Currency\n2026-01-05,SLACK,96.00,EUR\n2026-01-06,ZOOM,15.00,EUR\n',
  ]);
  const result = await stageFile(
    {
      kind: 'stage',
      source: { kind: 'file', file, name: 'statement.csv', size: file.size },
      corrections: {},
      defaultCurrency: 'EUR',
      today: '2026-03-02' as IsoDate,
    },
    {
      signal: new AbortController().signal,
      importId: 'i1' as ImportId,
      ledgerKeys: () => createKeyCounts(),
      rememberedMapping: () => Promise.resolve(null),
      onProgress: () => {},
    },
  );
  if (result.kind === 'refused') throw new Error(result.message);
  return result;
}

async function counts(): Promise<number[]> {
  const { spendImports, spendBlocks, activity, mappings } = database;
  return Promise.all([spendImports, spendBlocks, activity, mappings].map((table) => table.count()));
}

beforeEach(async () => {
  database = new WorkspaceDatabase(`store-${Math.random()}`);
  await database.open();
});
afterEach(() => database.delete());

describe('storing a staged file', () => {
  it('writes record, blocks, activity and mapping together', async () => {
    const record = await storeStaged(
      database,
      await staged(),
      'statement.csv',
      TASK,
      new AbortController().signal,
    );
    expect(record).toMatchObject({ rows: 2, spent: { EUR: 11100 }, from: '2026-01-05', to: '2026-01-06' });
    expect(await counts()).toEqual([1, 1, 1, 1]);
    expect(await database.activity.get('a1' as ActivityId)).toMatchObject({
      label: 'Imported 2 rows from statement.csv',
      scope: { kind: 'import', importId: 'i1', rows: 2 },
    });
  });

  it('leaves nothing when it is cancelled', async () => {
    const controller = new AbortController();
    controller.abort();
    const work = storeStaged(database, await staged(), 'statement.csv', TASK, controller.signal);
    await expect(work).rejects.toThrow(Cancelled);
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });

  it('leaves nothing when one of its parts cannot be written', async () => {
    await database.activity.add({
      id: 'a1' as ActivityId,
      at: AT,
      sequence: 1,
      label: 'Something before',
      scope: { kind: 'rows', changes: [] },
      undoneAt: null,
    });
    const work = storeStaged(database, await staged(), 'statement.csv', TASK, new AbortController().signal);
    await expect(work).rejects.toThrow(/constraint was not satisfied/);
    expect(await counts()).toEqual([0, 0, 1, 0]);
  });

  const undo = (id: string): ReturnType<typeof undoAction> =>
    undoAction({ database, guard: createWriteGuard(), now: () => AT, newId: () => 'a9' }, id as ActivityId);
  const store = async (id: string, at: string): Promise<void> => {
    const { signal } = new AbortController();
    const task = { ...TASK, importId: `i${id}` as ImportId, activityId: `a${id}` as ActivityId };
    const file = await staged();
    await storeStaged(
      database,
      { ...file, rows: { ...file.rows, blocks: [] } },
      'statement.csv',
      { ...task, at: at as IsoInstant },
      signal,
    );
  };

  it('is undone with all its rows and the layout it confirmed', async () => {
    await storeStaged(database, await staged(), 'statement.csv', TASK, new AbortController().signal);
    expect(await undo('a1')).toMatchObject({ ok: true });
    const { spendImports, spendBlocks, mappings } = database;
    expect(await Promise.all([spendImports, spendBlocks, mappings].map((table) => table.count()))).toEqual([
      0, 0, 0,
    ]);
  });

  it('gives back the layout that was confirmed before, and leaves one that was confirmed since', async () => {
    await store('1', '2026-03-02T08:00:00.000Z');
    await store('2', '2026-03-03T08:00:00.000Z');
    await undo('a2');
    expect((await database.mappings.toArray()).map(({ usedAt }) => usedAt)).toEqual([
      '2026-03-02T08:00:00.000Z',
    ]);
    await store('3', '2026-03-04T08:00:00.000Z');
    await undo('a1');
    expect((await database.mappings.toArray()).map(({ usedAt }) => usedAt)).toEqual([
      '2026-03-04T08:00:00.000Z',
    ]);
  });
});
