import type { ActivityEntry, ActivityScope } from '#domain/activity/activity.ts';
import type { ActivityId, UsageImportId } from '#domain/brand.ts';
import type { RememberedMapping } from '#domain/spend/remembered-mapping.ts';
import type { UsageBlock } from '#domain/usage/usage-block.ts';
import type { UsageSnapshot } from '#domain/usage/usage.ts';
import type { ActionContext } from './actions.ts';
import type { WorkspaceDatabase } from './schema.ts';

/** Tables that an import of usage files writes and its undo cleans. */
export const USAGE_TABLES = ['usageSnapshots', 'usageBlocks', 'mappings'] as const;

/** Snapshots that one yes stores, each with its rows. */
export interface UsageBatch {
  readonly importId: UsageImportId;
  readonly snapshots: readonly { readonly snapshot: UsageSnapshot; readonly block: UsageBlock }[];
  /** The layout as confirmed; `null` for files that are recognised without one. */
  readonly mapping: RememberedMapping | null;
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
    const { importId, snapshots, mapping } = batch;
    const before = mapping === null ? undefined : await database.mappings.get(mapping.fingerprint);
    await database.usageSnapshots.bulkAdd(snapshots.map(({ snapshot }) => snapshot));
    await database.usageBlocks.bulkAdd(snapshots.map(({ block }) => block));
    if (mapping !== null) await database.mappings.put(mapping);
    const entry: ActivityEntry = {
      id: context.newId() as ActivityId,
      at: context.now(),
      label,
      scope: {
        kind: 'usage',
        importId,
        people: snapshots.reduce((sum, { snapshot }) => sum + snapshot.people, 0),
        mappingBefore: before ?? null,
      },
      undoneAt: null,
    };
    await database.activity.add(entry);
    return entry;
  });
}

/** Takes a batch out; call inside a transaction over `USAGE_TABLES`. */
export async function deleteUsageImport(
  database: WorkspaceDatabase,
  { importId, mappingBefore }: Extract<ActivityScope, { kind: 'usage' }>,
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
}
