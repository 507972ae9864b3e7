import type { WorkspaceDatabase } from '#database/schema.ts';
import { unpackUsers } from '#domain/usage/usage-block.ts';
import { writeUsageTable } from '#domain/usage/usage-table.ts';
import type { UsageTablePart } from '#domain/usage/usage-table.ts';
import type { ExportTask } from './protocol.ts';

/** The people of stored snapshots as usage.csv, which can be imported again. */
export async function writePeople({ snapshots }: ExportTask, database: WorkspaceDatabase): Promise<string> {
  const blocks = await database.usageBlocks.bulkGet(snapshots.map(({ id }) => id));
  return writeUsageTable(
    snapshots.map(({ application, asOf, periodDays }, index): UsageTablePart => {
      const block = blocks[index];
      return { application, asOf, periodDays, users: block === undefined ? [] : unpackUsers(block) };
    }),
  );
}
