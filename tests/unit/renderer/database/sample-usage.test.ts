import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { undoAction } from '#database/actions.ts';
import { loadSample } from '#database/load-sample.ts';
import { storeUsage } from '#database/usage-import.ts';
import { openWorkspace } from '#database/workspace.ts';
import type { ApplicationId, SnapshotId, UsageImportId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { packUsers } from '#domain/usage/usage-block.ts';

const TODAY = '2026-03-02' as IsoDate;
const NOW = '2026-03-02T08:00:00.000Z' as IsoInstant;

it('taking the sample out takes along what was imported for its applications, and nothing else', async () => {
  let number = 0;
  const workspace = await openWorkspace({
    name: 'a workspace with use of the sample',
    now: () => NOW,
    newId: () => `id-${number++}`,
    onBlocked: () => undefined,
  });
  const { database } = workspace;
  const sample = await loadSample(workspace, TODAY);
  const [theirs] = await database.usageSnapshots.toArray();
  if (theirs === undefined) throw new Error('the sample has snapshots');
  const stored = (name: string, applicationId: ApplicationId) => {
    const id = name as SnapshotId;
    const importId = name as UsageImportId;
    return {
      importId,
      mapping: null,
      snapshots: [{ snapshot: { ...theirs, id, importId, applicationId }, block: packUsers(id, []) }],
    };
  };
  await storeUsage(workspace, 'Imported', stored('for the sample', theirs.applicationId));
  const own = await storeUsage(workspace, 'Imported', stored('own', 'mine' as ApplicationId));

  await undoAction(workspace, sample.id);

  expect(await database.usageSnapshots.toCollection().primaryKeys()).toEqual(['own']);
  expect(await database.usageBlocks.toCollection().primaryKeys()).toEqual(['own']);
  expect(await database.people.count()).toBe(0);

  await undoAction(workspace, own.id);
  expect(await database.usageSnapshots.count()).toBe(0);
  expect(await database.usageBlocks.count()).toBe(0);
  await database.delete();
});
