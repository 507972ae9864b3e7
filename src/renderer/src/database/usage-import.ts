import { deepEqual } from 'fast-equals';
import type { ActivityEntry, ActivityScope, RowChange } from '#domain/activity/activity.ts';
import type { Application } from '#domain/applications/application.ts';
import type { ActivityId, UsageImportId } from '#domain/brand.ts';
import { accepted, refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { RememberedMapping } from '#domain/spend/remembered-mapping.ts';
import type { UsageBlock } from '#domain/usage/usage-block.ts';
import type { UsageSnapshot } from '#domain/usage/usage.ts';
import type { ActionContext } from './actions.ts';
import { addEntry } from './activity-log.ts';
import type { WorkspaceDatabase } from './schema.ts';

/** Tables that an import of usage files writes and its undo cleans. */
export const USAGE_TABLES = ['usageSnapshots', 'usageBlocks', 'mappings', 'applications'] as const;

type UsageScope = Extract<ActivityScope, { kind: 'usage' }>;

/** Snapshots that one yes stores, each with its rows. */
export interface UsageBatch {
  readonly importId: UsageImportId;
  readonly snapshots: readonly { readonly snapshot: UsageSnapshot; readonly block: UsageBlock }[];
  /** The layout as confirmed; `null` for files that are recognised without one. */
  readonly mapping: RememberedMapping | null;
  /** Applications that are made with it; undo takes them along. */
  readonly newApplications?: readonly Application[];
}

/**
 * Stores a batch whole or not at all, as one action that undo takes out exactly.
 * @throws {WorkspaceReadOnlyError} while the workspace is read-only
 */
export async function storeUsage(
  context: ActionContext,
  label: string,
  batch: UsageBatch,
): Promise<ActivityEntry> {
  const { database, guard } = context;
  guard.check();
  return database.transaction('rw', [...USAGE_TABLES, 'activity'], async () => {
    const { importId, snapshots, mapping, newApplications = [] } = batch;
    const before = mapping === null ? undefined : await database.mappings.get(mapping.fingerprint);
    await database.usageSnapshots.bulkAdd(snapshots.map(({ snapshot }) => snapshot));
    await database.usageBlocks.bulkAdd(snapshots.map(({ block }) => block));
    if (mapping !== null) await database.mappings.put(mapping);
    await database.applications.bulkAdd([...newApplications]);
    return addEntry(database, {
      id: context.newId() as ActivityId,
      at: context.now(),
      label,
      scope: {
        kind: 'usage',
        importId,
        people: snapshots.reduce((sum, { snapshot }) => sum + snapshot.people, 0),
        mappingBefore: before ?? null,
        ...(newApplications.length > 0 && { changes: newApplications.map(made) }),
      },
      undoneAt: null,
    });
  });
}

function made(application: Application): RowChange {
  return { table: 'applications', key: application.id, before: null, after: application };
}

/**
 * Whether a batch can be taken out as it came in: applications made for it must be as they were made, and no other file may
 * have been stored for them. Call inside a transaction over `USAGE_TABLES`.
 */
export async function canDeleteUsageImport(
  database: WorkspaceDatabase,
  { importId, changes = [] }: UsageScope,
): Promise<Outcome<null>> {
  for (const { key, after } of changes) {
    const present = await database.applications.get(key as Application['id']);
    const name = present?.name ?? (after as Application).name;
    if (!deepEqual(present, after)) {
      return refused(
        'changed-since',
        `This import made the application ${name}, which was changed or deleted afterwards. Undo that first.`,
      );
    }
    const others = await database.usageSnapshots
      .where('applicationId')
      .equals(key)
      .filter((snapshot) => snapshot.importId !== importId)
      .count();
    if (others > 0) {
      return refused(
        'used-since',
        `This import made the application ${name}, and other usage files were stored for it since. Undo those first.`,
      );
    }
  }
  return accepted(null);
}

/** Takes a batch out; call inside a transaction over `USAGE_TABLES`. */
export async function deleteUsageImport(
  database: WorkspaceDatabase,
  { importId, mappingBefore, changes = [] }: UsageScope,
): Promise<void> {
  const snapshots = await database.usageSnapshots.where('importId').equals(importId).toArray();
  const ids = snapshots.map(({ id }) => id);
  for (const { fingerprint, importedAt } of snapshots) {
    const mapping = await database.mappings.get(fingerprint);
    // The layout this import confirmed goes with it, unless a later import has confirmed it again.
    if (mapping === undefined || mapping.usedAt !== importedAt) continue;
    if (mappingBefore === null) await database.mappings.delete(fingerprint);
    else await database.mappings.put(mappingBefore);
  }
  await database.usageBlocks.bulkDelete(ids);
  await database.usageSnapshots.bulkDelete(ids);
  await database.applications.bulkDelete(changes.map(({ key }) => key as Application['id']));
}
