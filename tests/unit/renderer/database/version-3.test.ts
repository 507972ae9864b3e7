import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { WorkspaceDatabase } from '#database/schema.ts';
import { VERSION_1 } from '#database/versions/version-1.ts';
import { VERSION_2 } from '#database/versions/version-2.ts';

const NAME = 'a workspace of version 2';

afterEach(async () => {
  await Dexie.delete(NAME);
});

const AMENDMENT = { id: 'm', effective: '2026-01-01', description: 'More seats' };

describe('a workspace of version 2, opened by version 3', () => {
  it('keeps every row; contracts have no papers yet, and their amendments only tell', async () => {
    const old = new Dexie(NAME);
    old.version(1).stores(VERSION_1);
    old.version(2).stores(VERSION_2);
    await old.table('contracts').add({ id: 'c', name: 'Mail', amendments: [AMENDMENT] });
    await old.table('invoices').add({ id: 'i', number: '4711' });
    const before = { id: 'c', name: 'Post', amendments: [] };
    const after = { id: 'c', name: 'Mail', amendments: [AMENDMENT] };
    const changes = [
      { table: 'contracts', key: 'c', before, after },
      { table: 'applications', key: 'a', before: null, after: { id: 'a' } },
    ];
    await old.table('activity').add({ id: 'e', at: '1', scope: { kind: 'rows', changes } });
    await old.table('activity').add({ id: 'f', at: '2', scope: { kind: 'sample' } });
    old.close();

    const database = new WorkspaceDatabase(NAME);
    await database.open();
    const now = { id: 'c', name: 'Mail', amendments: [{ ...AMENDMENT, changes: [] }], documents: [] };
    expect(await database.contracts.toArray()).toEqual([now]);
    expect(await database.invoices.toArray()).toEqual([{ id: 'i', number: '4711' }]);
    expect(await database.table('activity').toArray()).toEqual([
      {
        id: 'e',
        at: '1',
        sequence: 1,
        scope: {
          kind: 'rows',
          changes: [{ ...changes[0], before: { ...before, documents: [] }, after: now }, changes[1]],
        },
      },
      { id: 'f', at: '2', sequence: 2, scope: { kind: 'sample' } },
    ]);
    for (const table of [
      'decisions',
      'quotes',
      'notices',
      'noticeTemplates',
      'savings',
      'retirements',
      'tasks',
    ]) {
      expect(await database.table(table).count()).toBe(0);
    }
    database.close();
  });
});
