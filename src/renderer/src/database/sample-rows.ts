import type { ApplicationId } from '#domain/brand.ts';
import { SAMPLE_PREFIX, isSampleId } from '#domain/sample/ids.ts';
import type { SampleWorkspace } from '#domain/sample/sample.ts';
import type { WorkspaceDatabase } from './schema.ts';

/** Tables that the sample fills, or that may point into it. */
export const SAMPLE_TABLES = [
  'applications',
  'contracts',
  'boards',
  'customers',
  'stageEvents',
  'spendImports',
  'spendBlocks',
  'vendorRules',
  'vendorDecisions',
] as const;

/** Writes all rows of the sample; call inside a transaction over `SAMPLE_TABLES`. */
export async function addSampleRows(database: WorkspaceDatabase, sample: SampleWorkspace): Promise<void> {
  await database.applications.bulkAdd([...sample.applications]);
  await database.contracts.bulkAdd([...sample.contracts]);
  await database.boards.bulkAdd([...sample.boards]);
  await database.customers.bulkAdd([...sample.customers]);
  await database.stageEvents.bulkAdd([...sample.stageEvents]);
  await database.spendImports.add(sample.spendImport);
  await database.spendBlocks.bulkAdd([...sample.spendBlocks]);
}

async function unlinkOwnRows(database: WorkspaceDatabase): Promise<void> {
  const pointsIntoSample = (id: ApplicationId | null): boolean => id !== null && isSampleId(id);
  await database.contracts
    .filter((contract) => pointsIntoSample(contract.applicationId))
    .modify((contract) => Object.assign(contract, { applicationId: null }));
  await database.vendorRules.filter((rule) => pointsIntoSample(rule.applicationId)).delete();
  await database.vendorDecisions
    .filter(({ decision }) => decision.kind === 'linked' && isSampleId(decision.applicationId))
    .delete();
}

/**
 * Takes the sample out. What the manager added stays: own contracts lose their link to a sample
 * application, and a sample board stays while own customers are on it. Call inside a transaction over
 * `SAMPLE_TABLES`.
 */
export async function deleteSampleRows(database: WorkspaceDatabase): Promise<void> {
  for (const table of ['contracts', 'customers', 'applications'] as const) {
    await database.table(table).where('id').startsWith(SAMPLE_PREFIX).delete();
  }
  await database.stageEvents.filter((event) => isSampleId(event.customerId)).delete();
  await database.spendImports.where('id').startsWith(SAMPLE_PREFIX).delete();
  await database.spendBlocks.where('importId').startsWith(SAMPLE_PREFIX).delete();
  await unlinkOwnRows(database);
  const used = new Set(await database.customers.orderBy('boardId').uniqueKeys());
  await database.boards
    .where('id')
    .startsWith(SAMPLE_PREFIX)
    .filter((board) => !used.has(board.id))
    .delete();
}
