import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { performAction, undoAction } from '#database/actions.ts';
import { put } from '#database/repositories.ts';
import { storeUsage } from '#database/usage-import.ts';
import type { UsageBatch } from '#database/usage-import.ts';
import { openWorkspace } from '#database/workspace.ts';
import type { Workspace } from '#database/workspace.ts';
import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, SnapshotId, UsageImportId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { countUsers } from '#domain/usage/count-users.ts';
import { packUsers } from '#domain/usage/usage-block.ts';
import type { UsageSnapshot, UsageUser } from '#domain/usage/usage.ts';

const AT = '2026-03-02T08:00:00.000Z' as IsoInstant;
const DAY = '2026-03-01' as IsoDate;
const USERS: readonly UsageUser[] = ['ada', 'bob'].map((account) => ({
  account,
  email: `${account}@example.com`,
  name: '',
  department: '',
  holdsSeat: true,
  closed: null,
  uses: [{ function: '', seatType: '', last: { kind: 'never' }, activeDays: null }],
}));

const application = (name: string): Application => ({
  id: `app-${name}` as ApplicationId,
  name,
  vendor: '',
  domain: '',
  functions: [],
  owner: '',
  department: '',
  status: 'active',
  statusHistory: [],
  criticality: null,
  dataSensitivity: null,
  sso: null,
  seats: null,
  notes: '',
  tags: [],
  archived: false,
  createdAt: AT,
  updatedAt: AT,
});

function snapshot(name: string, importId: string): UsageSnapshot {
  return {
    id: `${importId} ${name}` as SnapshotId,
    importId: importId as UsageImportId,
    applicationId: `app-${name}` as ApplicationId,
    fileName: 'people.csv',
    product: 'Some file',
    asOf: DAY,
    asOfSource: 'asked',
    importedAt: AT,
    activity: 'last-active',
    periodDays: null,
    fingerprint: 'usage:1',
    contentKey: `${importId} ${name}`,
    people: USERS.length,
    counts: countUsers(USERS, DAY, null),
    rejected: 0,
  };
}

function batch(importId: string, names: readonly string[], more: Partial<UsageBatch> = {}): UsageBatch {
  const snapshots = names
    .map((name) => snapshot(name, importId))
    .map((one) => ({ snapshot: one, block: packUsers(one.id, USERS) }));
  return { importId: importId as UsageImportId, snapshots, mapping: null, ...more };
}

let workspace: Workspace;

beforeEach(async () => {
  let number = 0;
  workspace = await openWorkspace({
    name: `usage-${Math.random()}`,
    now: () => AT,
    newId: () => `id-${number++}`,
    onBlocked: () => undefined,
  });
});

afterEach(async () => {
  await workspace.database.delete();
});

async function rowsLeft(): Promise<Record<string, number>> {
  const { applications, usageSnapshots, usageBlocks, mappings } = workspace.database;
  const tables = { applications, usageSnapshots, usageBlocks, mappings };
  const counts = await Promise.all(Object.values(tables).map((table) => table.count()));
  return Object.fromEntries(Object.keys(tables).map((name, index) => [name, counts[index] ?? 0]));
}

const NOTHING = { applications: 0, usageSnapshots: 0, usageBlocks: 0, mappings: 0 };

describe('a file of usage', () => {
  it('is stored as one action, with the applications made for it and the layout, and undone whole', async () => {
    const mapping = { fingerprint: 'usage:1', fileName: 'people.csv', mapping: { a: 1 }, usedAt: AT };
    const newApplications = [application('jira'), application('confluence')];
    const entry = await storeUsage(
      workspace,
      'Imported',
      batch('one', ['jira', 'confluence'], { mapping, newApplications }),
    );
    expect(await rowsLeft()).toEqual({ applications: 2, usageSnapshots: 2, usageBlocks: 2, mappings: 1 });
    expect(await workspace.database.activity.count()).toBe(1);

    const undone = await undoAction(workspace, entry.id);
    expect(undone.ok).toBe(true);
    expect(await rowsLeft()).toEqual(NOTHING);
  });

  it('gives back the layout that was remembered before', async () => {
    const before = {
      fingerprint: 'usage:1',
      fileName: 'old.csv',
      mapping: { a: 1 },
      usedAt: '2026-01-01T08:00:00.000Z' as IsoInstant,
    };
    await workspace.database.mappings.add(before);
    const mapping = { fingerprint: 'usage:1', fileName: 'people.csv', mapping: { a: 2 }, usedAt: AT };
    const entry = await storeUsage(workspace, 'Imported', batch('one', ['jira', 'confluence'], { mapping }));
    await undoAction(workspace, entry.id);
    expect(await workspace.database.mappings.toArray()).toEqual([before]);
  });

  it('is not undone while the application made for it was changed since', async () => {
    const made = application('jira');
    const entry = await storeUsage(
      workspace,
      'Imported',
      batch('one', ['jira'], { newApplications: [made] }),
    );
    const owned = { ...made, owner: 'Ada' };
    const change = await performAction(workspace, 'Changed owner', [put('applications', owned)]);
    const refusedUndo = await undoAction(workspace, entry.id);
    expect(refusedUndo).toMatchObject({ ok: false, code: 'changed-since' });
    expect(await rowsLeft()).toEqual({ applications: 1, usageSnapshots: 1, usageBlocks: 1, mappings: 0 });

    if (change === null) throw new Error('the owner was changed');
    await undoAction(workspace, change.id);
    expect((await undoAction(workspace, entry.id)).ok).toBe(true);
    expect(await rowsLeft()).toEqual(NOTHING);
  });

  it('is not undone while another file was stored for the application made for it', async () => {
    const newApplications = [application('jira')];
    const entry = await storeUsage(workspace, 'Imported', batch('one', ['jira'], { newApplications }));
    const later = await storeUsage(workspace, 'Imported', batch('two', ['jira']));
    expect(await undoAction(workspace, entry.id)).toMatchObject({ ok: false, code: 'used-since' });
    await undoAction(workspace, later.id);
    expect((await undoAction(workspace, entry.id)).ok).toBe(true);
    expect(await rowsLeft()).toEqual(NOTHING);
  });
});
