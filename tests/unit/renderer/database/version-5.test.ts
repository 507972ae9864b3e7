import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { WorkspaceDatabase } from '#database/schema.ts';
import { VERSION_4 } from '#database/versions/version-4.ts';
import { NOTHING_MORE_KNOWN, PLAIN_STAGES } from '#domain/journey/journey.ts';

const NAME = 'a workspace of version 4';

afterEach(async () => {
  await Dexie.delete(NAME);
});

describe('a workspace of version 4, opened by version 5', () => {
  it('keeps every row; boards and customers, also those of the log, get what they lack', async () => {
    const old = new Dexie(NAME);
    old.version(4).stores(VERSION_4);
    const [board, customer] = [
      { id: 'b', name: 'Cloud' },
      { id: 'c', company: 'Alder' },
    ];
    const tables = [
      ['boards', board],
      ['customers', customer],
      ['people', { id: 'p' }],
    ] as const;
    for (const [table, row] of tables) await old.table(table).add(row);
    const changes = [
      { table: 'customers', key: 'c', before: null, after: customer },
      { table: 'tasks', key: 't', before: { id: 't' }, after: null },
    ];
    await old.table('activity').bulkAdd([
      { id: 'e', at: '1', sequence: 1, scope: { kind: 'rows', changes } },
      { id: 'f', at: '2', sequence: 2, scope: { kind: 'sample' } },
    ]);
    old.close();

    const database = new WorkspaceDatabase(NAME);
    await database.open();
    const now = { ...customer, ...NOTHING_MORE_KNOWN };
    expect(await database.table('boards').toArray()).toEqual([{ ...board, stages: PLAIN_STAGES }]);
    expect(await database.table('customers').toArray()).toEqual([now]);
    expect(await database.table('people').toArray()).toEqual([{ id: 'p' }]);
    const [entry, other] = await database.table('activity').orderBy('sequence').toArray();
    expect(entry.scope.changes).toEqual([{ ...changes[0], after: now }, changes[1]]);
    expect(other.scope).toEqual({ kind: 'sample' });
    for (const table of ['touchpoints', 'plays', 'npsResponses', 'customerMarks', 'efforts']) {
      expect(await database.table(table).count()).toBe(0);
    }
    database.close();
  });
});
