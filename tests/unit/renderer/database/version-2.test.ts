import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { WorkspaceDatabase } from '#database/schema.ts';
import { VERSION_1 } from '#database/versions/version-1.ts';
import { NOTHING_MORE_KNOWN, PLAIN_STAGES } from '#domain/journey/journey.ts';

/** What later versions add to rows. */
const ADDED_SINCE: Readonly<Record<string, object>> = {
  activity: { sequence: 1 },
  boards: { stages: PLAIN_STAGES },
  customers: NOTHING_MORE_KNOWN,
};

const NAME = 'a workspace of version 1';

afterEach(async () => {
  await Dexie.delete(NAME);
});

describe('a workspace of version 1, opened by version 2', () => {
  it('keeps every row and has room for invoices, documents, budgets and rates', async () => {
    const old = new Dexie(NAME);
    old.version(1).stores(VERSION_1);
    const written = Object.keys(VERSION_1).map((table) => ({
      table,
      row: {
        id: 'a',
        key: 'a',
        vendorKey: 'a',
        fingerprint: 'a',
        importId: 'a',
        sequence: 0,
        importedAt: '2026-01-01T00:00:00Z',
        // What later versions look at.
        at: '2026-01-01T00:00:00Z',
        amendments: [],
        documents: [],
        scope: { kind: 'sample' },
        of: table,
      },
    }));
    for (const { table, row } of written) await old.table(table).add(row);
    old.close();

    const database = new WorkspaceDatabase(NAME);
    await database.open();
    for (const { table, row } of written) {
      expect(await database.table(table).toArray()).toEqual([{ ...row, ...ADDED_SINCE[table] }]);
    }
    for (const table of [
      'invoices',
      'invoiceReviews',
      'invoicePayments',
      'documents',
      'budgets',
      'rates',
      'rateSheets',
      'reminderDecisions',
    ]) {
      expect(await database.table(table).count()).toBe(0);
    }
    database.close();
  });
});
