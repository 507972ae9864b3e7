import { addEntry } from '#database/activity-log.ts';
import type { WorkspaceDatabase } from '#database/schema.ts';
import type { ActivityEntry } from '#domain/activity/activity.ts';
import type { SpendImport } from '#domain/spend/ledger.ts';
import { mappingOf } from '#domain/spend/recognise/mapping.ts';
import type { RememberedMapping } from '#domain/spend/remembered-mapping.ts';
import { Cancelled } from './read-source.ts';
import type { Staged } from './stage-file.ts';
import type { StoreTask } from '../protocol.ts';

const numberFormat = new Intl.NumberFormat('en');

/**
 * Writes one import in one strict transaction: its record, its blocks, its line in the activity log and
 * the remembered mapping. When it resolves, all of it is on disk; when it throws, nothing is.
 * `onRows` hears how many rows were handed over so far.
 * @throws {Cancelled} when the signal was given before the transaction closed
 */
export async function storeStaged(
  database: WorkspaceDatabase,
  staged: Staged,
  fileName: string,
  task: StoreTask,
  signal: AbortSignal,
  onRows: (rows: number) => void = () => undefined,
): Promise<SpendImport> {
  const record = recordOf(staged, fileName, task);
  const tables = [database.spendImports, database.spendBlocks, database.activity, database.mappings];
  await database.transaction('rw', tables, async () => {
    await database.spendImports.add(record);
    let rows = 0;
    for (const block of staged.rows.blocks) {
      if (signal.aborted) throw new Cancelled();
      await database.spendBlocks.add(block);
      rows += block.rows;
      onRows(rows);
    }
    const mappingBefore = (await database.mappings.get(record.fingerprint)) ?? null;
    await addEntry(database, activityOf(record, task, mappingBefore));
    await database.mappings.put(rememberedOf(staged, fileName, task));
    // Thrown inside the transaction, so that everything above is taken back.
    if (signal.aborted) throw new Cancelled();
  });
  return record;
}

function recordOf({ plan, rows }: Staged, fileName: string, { importId, at }: StoreTask): SpendImport {
  return {
    id: importId,
    fileName,
    importedAt: at,
    rows: rows.newRows,
    duplicates: rows.duplicates,
    rejected: rows.rejected,
    spent: rows.spent,
    refunded: rows.refunded,
    from: rows.from,
    to: rows.to,
    fingerprint: plan.fingerprint,
  };
}

function activityOf(
  record: SpendImport,
  task: StoreTask,
  mappingBefore: RememberedMapping | null,
): Omit<ActivityEntry, 'sequence'> {
  const rows = record.rows === 1 ? '1 row' : `${numberFormat.format(record.rows)} rows`;
  return {
    id: task.activityId,
    at: task.at,
    label: `Imported ${rows} from ${record.fileName}`,
    scope: { kind: 'import', importId: record.id, rows: record.rows, mappingBefore },
    undoneAt: null,
  };
}

function rememberedOf({ plan }: Staged, fileName: string, { at }: StoreTask): RememberedMapping {
  return { fingerprint: plan.fingerprint, fileName, mapping: mappingOf(plan), usedAt: at };
}
