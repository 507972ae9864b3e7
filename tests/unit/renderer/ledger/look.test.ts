import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WorkspaceDatabase } from '#database/schema.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { discoveryOf } from '#ledger/columns/discovery.ts';
import { countNewVendors } from '#ledger/import/new-vendors.ts';
import { createVendorCounter } from '#ledger/import/vendor-counter.ts';
import { createLabeller } from '#ledger/labels/labeller.ts';
import type { LookTask } from '#ledger/protocol.ts';
import { createStages } from '#ledger/worker/stages.ts';
import type { Stages } from '#ledger/worker/stages.ts';
import { blocksOf, ledgerOf } from './ledger-fixture.ts';

const HEADER = 'Date,Description,Amount,Currency\n';
const NEVER = new AbortController().signal;
const ledger = ledgerOf(
  blocksOf('i1', [{ date: '2026-01-05', description: 'SLACK T03BTQ8AC', amount: 9600 }]),
);
let database: WorkspaceDatabase;
let stages: Stages;

function task(content: string): LookTask {
  const file = new Blob([content]);
  const source = { kind: 'file', file, name: 'statement.csv', size: file.size } as const;
  return { kind: 'look', source, defaultCurrency: 'EUR', today: '2026-03-02' as IsoDate };
}

beforeEach(() => {
  database = new WorkspaceDatabase(`look-${Math.random()}`);
  const labeller = createLabeller({ applications: [], rules: [], decisions: [] });
  stages = createStages({
    database,
    store: ledger.store,
    rowsRevision: () => 0,
    readOnly: () => null,
    vendorCounter: () => createVendorCounter(),
    newVendors: (blocks) => countNewVendors(blocks, labeller, discoveryOf(ledger)),
    onStored: () => undefined,
  });
});
afterEach(() => database.delete());

const STATEMENT = `${HEADER}2026-01-05,SLACK T03BTQ8AC,96.00,EUR\n2026-02-06,ZOOM.US 888-799-9666,15.50,EUR\n2026-02-07,ZOOM.US 888-799-9666,15.50,EUR\n2026-02-08,COFFEE FELLOWS 12,3.20,EUR\n`;

describe('a look at a file', () => {
  it('counts what would be new, and the vendors that Discovery does not name yet', async () => {
    expect(await stages.look(task(STATEMENT), NEVER)).toEqual({
      ok: true,
      value: {
        kind: 'looked',
        newRows: 3,
        duplicates: 1,
        rejected: 0,
        from: '2026-02-06',
        to: '2026-02-08',
        newVendors: 1,
      },
    });
  });

  it('says why a file is refused', async () => {
    const outcome = await stages.look(task(''), NEVER);
    expect(outcome).toMatchObject({ ok: true, value: { kind: 'refused', code: 'empty' } });
  });

  it('stores nothing, and lets what was staged be', async () => {
    const staged = await stages.stage(
      { ...task(`${HEADER}2026-02-09,GITHUB INC,21.00,EUR\n`), kind: 'stage', corrections: {} },
      NEVER,
      () => undefined,
    );
    await stages.look(task(STATEMENT), NEVER);
    expect(await database.spendBlocks.count()).toBe(0);
    if (!staged.ok || staged.value.kind !== 'staged') throw new Error('not staged');
    const stored = await stages.store(
      {
        kind: 'store',
        stageId: staged.value.stageId,
        importId: 'i2' as never,
        activityId: 'a2' as never,
        at: '2026-03-02T08:00:00Z' as never,
      },
      NEVER,
      () => undefined,
    );
    expect(stored).toMatchObject({ ok: true, value: { rows: 1 } });
  });
});
