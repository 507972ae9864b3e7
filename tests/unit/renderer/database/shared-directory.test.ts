import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { performAction, undoAction } from '#database/actions.ts';
import { put } from '#database/repositories.ts';
import { createSharedDirectory } from '#database/shared-directory.ts';
import type { SharedDirectory } from '#database/shared-directory.ts';
import { storeUsage } from '#database/usage-import.ts';
import { openWorkspace } from '#database/workspace.ts';
import type { Workspace } from '#database/workspace.ts';
import type { ActivityEntry } from '#domain/activity/activity.ts';
import type { ApplicationId, SnapshotId, UsageImportId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { packUsers } from '#domain/usage/usage-block.ts';
import type { UsageUser } from '#domain/usage/usage.ts';
import { person, user } from '../../domain/people/samples.ts';

const TODAY = '2026-03-02' as IsoDate;
const NOW = '2026-03-02T08:00:00.000Z' as IsoInstant;

let workspace: Workspace;
let shared: SharedDirectory;

beforeEach(async () => {
  let number = 0;
  workspace = await openWorkspace({
    name: 'a workspace with people',
    now: () => NOW,
    newId: () => `id-${number++}`,
    onBlocked: () => undefined,
  });
  shared = createSharedDirectory(workspace.database);
  shared.setToday(TODAY);
});

afterEach(async () => {
  await workspace.database.delete();
});

function importOf(applicationId: string, asOf: string, users: readonly UsageUser[]): Promise<ActivityEntry> {
  const id = `${applicationId} ${asOf}`;
  const snapshotId = id as SnapshotId;
  const snapshot = {
    id: snapshotId,
    importId: id as UsageImportId,
    applicationId: applicationId as ApplicationId,
    fileName: 'users.csv',
    product: 'Users and last sign-in',
    asOf: asOf as IsoDate,
    asOfSource: 'file',
    importedAt: NOW,
    activity: 'last-active',
    periodDays: null,
    fingerprint: '',
    contentKey: id,
    people: users.length,
    counts: [],
    rejected: 0,
  } as const;
  return storeUsage(workspace, 'Imported', {
    importId: snapshot.importId,
    mapping: null,
    snapshots: [{ snapshot, block: packUsers(snapshotId, users) }],
  });
}

function keys(): string[] | undefined {
  return shared.get()?.people.map(({ key }) => key);
}

describe('the directory that all screens share', () => {
  test('follows imports and their undo, and what is said by hand', async () => {
    await importOf('slack', '2026-02-20', [user('ann@x.example')]);
    const stop = shared.subscribe(() => undefined);
    await vi.waitFor(() => expect(keys()).toEqual(['mail:ann@x.example']));

    const second = await importOf('zoom', '2026-02-20', [user('ann@x.example'), user('bo@x.example')]);
    await vi.waitFor(() => expect(keys()).toEqual(['mail:ann@x.example', 'mail:bo@x.example']));

    await performAction(workspace, 'Added Bo', [put('people', person('bo', { email: 'bo@x.example' }))]);
    await vi.waitFor(() => expect(keys()).toEqual(['mail:ann@x.example', 'bo']));

    await undoAction(workspace, second.id);
    await vi.waitFor(() => expect(shared.get()?.byKey.get('bo')?.accounts).toEqual([]));
    stop();
  });

  test('finds the mail of an account in an older file of its application', async () => {
    await importOf('slack', '2026-01-20', [user('U1', { email: 'ann@x.example' })]);
    await importOf('slack', '2026-02-20', [user('U1')]);
    const stop = shared.subscribe(() => undefined);
    await vi.waitFor(() => expect(keys()).toEqual(['mail:ann@x.example']));
    stop();
  });

  test('does not hear a file of a day that has not come, until it has', async () => {
    await importOf('slack', '2026-02-20', [user('ann@x.example')]);
    await importOf('slack', '2026-03-10', [user('bo@x.example')]);
    const stop = shared.subscribe(() => undefined);
    await vi.waitFor(() => expect(keys()).toEqual(['mail:ann@x.example']));
    shared.setToday('2026-03-10' as IsoDate);
    await vi.waitFor(() => expect(keys()).toEqual(['mail:bo@x.example']));
    stop();
  });

  test('is not worked out while nobody looks, and is up to date when somebody does again', async () => {
    const stop = shared.subscribe(() => undefined);
    await vi.waitFor(() => expect(keys()).toEqual([]));
    stop();
    await importOf('slack', '2026-02-20', [user('ann@x.example')]);
    expect(keys()).toEqual([]);
    const stopAgain = shared.subscribe(() => undefined);
    await vi.waitFor(() => expect(keys()).toEqual(['mail:ann@x.example']));
    stopAgain();
  });
});
