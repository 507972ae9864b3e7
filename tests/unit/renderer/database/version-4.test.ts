import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { WorkspaceDatabase } from '#database/schema.ts';
import { VERSION_3 } from '#database/versions/version-3.ts';

const NAME = 'a workspace of version 3';

afterEach(async () => {
  await Dexie.delete(NAME);
});

describe('a workspace of version 3, opened by a newer one', () => {
  it('keeps every row as it was and the log in its order, and has empty tables for use, people and check-ins', async () => {
    const old = new Dexie(NAME);
    old.version(3).stores(VERSION_3);
    const rows: Record<string, object> = {
      applications: { id: 'a', name: 'Slack' },
      contracts: { id: 'c', amendments: [], documents: [] },
      tasks: { id: 't', title: 'Ask' },
      settings: { key: 'workspace', value: { managerName: 'Mona' } },
    };
    for (const [table, row] of Object.entries(rows)) await old.table(table).add(row);
    await old.table('activity').bulkAdd([
      { id: 'a', at: '2', scope: { kind: 'sample' } },
      { id: 'b', at: '1', scope: { kind: 'sample' } },
    ]);
    old.close();

    const database = new WorkspaceDatabase(NAME);
    await database.open();
    expect(database.verno).toBe(5);
    for (const [table, row] of Object.entries(rows)) {
      expect(await database.table(table).toArray()).toEqual([row]);
    }
    expect(await database.activity.orderBy('sequence').primaryKeys()).toEqual(['b', 'a']);
    for (const table of ['people', 'usageSnapshots', 'usageBlocks', 'surveys', 'checkIns', 'ownerPacks']) {
      expect(await database.table(table).count()).toBe(0);
    }
    database.close();
  });
});
