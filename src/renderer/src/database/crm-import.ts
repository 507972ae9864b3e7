import type { StoredCustomers } from '#domain/crm/plan/build-rows.ts';
import type { CrmTable } from '#domain/crm/crm-file.ts';
import type { Board } from '#domain/journey/journey.ts';
import type { RememberedMapping } from '#domain/spend/remembered-mapping.ts';
import type { RowWrite } from './actions.ts';
import type { WorkspaceDatabase } from './schema.ts';

/** Everything that an export of a CRM is compared with, as of one moment. */
export interface StoredForCrm extends StoredCustomers {
  readonly boards: readonly Board[];
  /** What was confirmed for files with these columns; `null`: nothing yet. */
  readonly remembered: unknown;
}

export async function readForCrm(
  database: WorkspaceDatabase,
  { fingerprint }: Pick<CrmTable, 'fingerprint'>,
): Promise<StoredForCrm> {
  const tables = ['boards', 'customers', 'stageEvents', 'customerMarks', 'customerValues', 'mappings'];
  return database.transaction('r', tables, async () => ({
    boards: await database.boards.orderBy('position').toArray(),
    customers: await database.customers.toArray(),
    events: await database.stageEvents.toArray(),
    marks: await database.customerMarks.toArray(),
    values: await database.customerValues.toArray(),
    remembered: (await database.mappings.get(fingerprint))?.mapping ?? null,
  }));
}

/** Keeps what was said about the columns of a file, as part of the import that it was said for. */
export function rememberCrmMapping(row: RememberedMapping): RowWrite {
  return { table: 'mappings', key: row.fingerprint, row };
}
