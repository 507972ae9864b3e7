import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { performAction, undoAction } from '#database/actions.ts';
import type { RowWrite } from '#database/actions.ts';
import { latestFirst } from '#database/activity-log.ts';
import { WorkspaceReadOnlyError, isNewerThanProgram } from '#database/guard.ts';
import { loadSample } from '#database/load-sample.ts';
import { countRows, looksLost, openWorkspace, whereRowsAre } from '#database/workspace.ts';
import type { Workspace } from '#database/workspace.ts';
import type { ActivityId, SavedViewId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';

let workspace: Workspace;
let number = 0;

const view = (id: string, name: string): RowWrite => ({
  table: 'savedViews',
  key: id,
  row: { id, screen: 'applications', name, state: {} },
});
const gone = (id: string): RowWrite => ({ table: 'savedViews', key: id, row: null });

async function everything(): Promise<Record<string, unknown[]>> {
  const tables = workspace.database.tables.filter((table) => table.name !== 'activity');
  const rows = await Promise.all(tables.map((table) => table.toArray()));
  return Object.fromEntries(tables.map((table, index) => [table.name, rows[index] ?? []]));
}

beforeEach(async () => {
  number = 0;
  workspace = await openWorkspace({
    name: `test-${Math.random()}`,
    now: () => `2026-03-02T08:00:${String(number).padStart(2, '0')}.000Z` as IsoInstant,
    newId: () => `id-${number++}`,
    onBlocked: () => undefined,
  });
});

afterEach(async () => {
  await workspace.database.delete();
});

describe('an action', () => {
  it('writes its rows and one line of the log', async () => {
    const entry = await performAction(workspace, 'Made two views', [view('a', 'A'), view('b', 'B')]);
    expect(await workspace.database.savedViews.count()).toBe(2);
    expect(entry?.label).toBe('Made two views');
    expect(await workspace.database.activity.count()).toBe(1);
  });

  it('that changes nothing leaves no line', async () => {
    await performAction(workspace, 'Made a view', [view('a', 'A')]);
    expect(await performAction(workspace, 'Made it again', [view('a', 'A')])).toBeNull();
    expect(await workspace.database.activity.count()).toBe(1);
  });

  it('is undone exactly: creation, change and deletion', async () => {
    await performAction(workspace, 'Made a view', [view('a', 'A'), view('b', 'B')]);
    const before = await everything();
    const entry = await performAction(workspace, 'Changed all', [view('a', 'Z'), gone('b'), view('c', 'C')]);
    const outcome = await undoAction(workspace, entry?.id as ActivityId);
    expect(outcome.ok).toBe(true);
    expect(await everything()).toEqual(before);
  });

  it('is not undone over a later change, and says so', async () => {
    const first = await performAction(workspace, 'Made a view', [view('a', 'A')]);
    await performAction(workspace, 'Renamed it', [view('a', 'B')]);
    const outcome = await undoAction(workspace, first?.id as ActivityId);
    expect(outcome).toMatchObject({ ok: false, code: 'changed-since' });
    expect((await workspace.database.savedViews.get('a' as SavedViewId))?.name).toBe('B');
  });

  it('is not undone twice', async () => {
    const entry = await performAction(workspace, 'Made a view', [view('a', 'A')]);
    await undoAction(workspace, entry?.id as ActivityId);
    expect(await undoAction(workspace, entry?.id as ActivityId)).toMatchObject({ code: 'already-undone' });
  });

  it('is written as a whole or not at all', async () => {
    const broken: RowWrite = { table: 'savedViews', key: 'b', row: { id: 'b', cannot: () => 'be cloned' } };
    await expect(performAction(workspace, 'Broken', [view('a', 'A'), broken])).rejects.toThrow(
      'could not be cloned',
    );
    expect(await workspace.database.savedViews.count()).toBe(0);
    expect(await workspace.database.activity.count()).toBe(0);
  });

  it('is refused while the workspace is read-only, with the reason', async () => {
    workspace.guard.raise({ code: 'disk-nearly-full', message: 'Only 3 MB are free.' });
    await expect(performAction(workspace, 'Made a view', [view('a', 'A')])).rejects.toThrow(
      WorkspaceReadOnlyError,
    );
    expect(await workspace.database.savedViews.count()).toBe(0);
    workspace.guard.clear('disk-nearly-full');
    await performAction(workspace, 'Made a view', [view('a', 'A')]);
    expect(await workspace.database.savedViews.count()).toBe(1);
  });
});

describe('the sample', () => {
  it('comes in whole and goes out without a trace', async () => {
    const before = await everything();
    expect(Object.values(await whereRowsAre(workspace.database))).toEqual([0, 0, 0, 0, 0, 0]);
    const entry = await loadSample(workspace, '2026-03-02' as IsoDate);
    const counts = await countRows(workspace.database);
    expect(counts).toMatchObject({ applications: 60, contracts: 70, customers: 300, spendImports: 1 });
    expect(await whereRowsAre(workspace.database)).toMatchObject({
      applications: 1,
      customers: 1,
      invoices: 1,
    });
    expect(await undoAction(workspace, entry.id)).toMatchObject({ ok: true });
    expect(await everything()).toEqual(before);
  });

  it('leaves what the manager added, without links into it', async () => {
    const entry = await loadSample(workspace, '2026-03-02' as IsoDate);
    const [contract] = await workspace.database.contracts.toArray();
    const [customer] = await workspace.database.customers.toArray();
    await performAction(workspace, 'Added my own', [
      { table: 'contracts', key: 'own', row: { ...contract, id: 'own' } },
      { table: 'customers', key: 'mine', row: { ...customer, id: 'mine' } },
    ]);
    await undoAction(workspace, entry.id);
    expect(
      (await workspace.database.contracts.toArray()).map(({ id, applicationId }) => [id, applicationId]),
    ).toEqual([['own', null]]);
    expect((await workspace.database.boards.toArray()).map(({ id }) => id)).toEqual([customer?.boardId]);
  });
});

describe('trust in the database', () => {
  it('sees a database of a newer program', () => {
    expect(isNewerThanProgram(10, 1)).toBe(false);
    expect(isNewerThanProgram(20, 1)).toBe(true);
  });

  it('sees that rows were lost, and takes an emptied workspace for what it is', () => {
    expect(looksLost({ applications: 4 }, { applications: 0, activity: 0 })).toBe(true);
    expect(looksLost({ applications: 4 }, { applications: 0, activity: 9 })).toBe(false);
    expect(looksLost(null, { applications: 0 })).toBe(false);
    expect(looksLost({ applications: 0 }, { applications: 0 })).toBe(false);
  });
});

describe('the log', () => {
  it('keeps the order in which things were done when the clock is set back', async () => {
    const doneAt = (at: string, name: string): Promise<unknown> =>
      performAction({ ...workspace, now: () => at as IsoInstant }, name, [view(name, name)]);
    await doneAt('2026-03-02T08:00:00.000Z', 'First');
    await doneAt('2025-01-01T08:00:00.000Z', 'Second');
    await doneAt('2025-01-01T08:00:00.000Z', 'Third');
    const labels = (await latestFirst(workspace.database).toArray()).map(({ label }) => label);
    expect(labels).toEqual(['Third', 'Second', 'First']);
  });
});
