import type { ApplicationId, ContractId, CustomerId, DocumentId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { SAMPLE_PREFIX, isSampleId } from '#domain/sample/ids.ts';
import type { SampleWorkspace } from '#domain/sample/sample.ts';
import { keepDocuments } from './documents.ts';
import { TABLES_OF_CUSTOMERS } from './rows-of-customers.ts';
import type { DocumentRow, WorkspaceDatabase } from './schema.ts';

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
  'invoices',
  'invoiceReviews',
  'invoicePayments',
  'documents',
  'budgets',
  'rateSheets',
  'reminderDecisions',
  'decisions',
  'notices',
  'retirements',
  'tasks',
  'quotes',
  'savings',
  'people',
  'accountJoins',
  'usageSnapshots',
  'usageBlocks',
  'surveys',
  'overlapChoices',
  'checkIns',
  'checkInAnswers',
  'checkInSnapshots',
  'ownerPacks',
  'customerMarks',
  'touchpoints',
  'customerValues',
  'healthReadings',
  'npsResponses',
  'advocacy',
  'plays',
  'playRuns',
  'efforts',
  'stageTools',
] as const;

/** The invoices of the sample with their documents, which are told apart by their bytes. */
export interface SampleInvoices {
  readonly invoices: readonly Invoice[];
  readonly documents: readonly DocumentRow[];
}

/** Makes the documents of the sample's invoices. Not inside a transaction: hashing would end it. */
export async function makeSampleInvoices(sample: SampleWorkspace, at: IsoInstant): Promise<SampleInvoices> {
  const made = await Promise.all(
    sample.invoices.map(async ({ invoice, document }) => {
      if (document === null) return { invoice, kept: [] };
      const bytes = new TextEncoder().encode(document.text);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const id = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') as DocumentId;
      const blob = new Blob([bytes], { type: 'application/xml' });
      const facts = { id, name: document.name, mediaType: blob.type, size: blob.size, addedAt: at };
      return { invoice: { ...invoice, documentId: id }, kept: [{ ...facts, blob }] };
    }),
  );
  return { invoices: made.map(({ invoice }) => invoice), documents: made.flatMap(({ kept }) => kept) };
}

/** Writes all rows of the sample; call inside a transaction over `SAMPLE_TABLES`. */
export async function addSampleRows(
  database: WorkspaceDatabase,
  sample: SampleWorkspace,
  { invoices, documents }: SampleInvoices,
): Promise<void> {
  await keepDocuments(database, documents);
  await database.invoices.bulkAdd([...invoices]);
  await database.applications.bulkAdd([...sample.applications]);
  await database.contracts.bulkAdd([...sample.contracts]);
  await database.boards.bulkAdd([...sample.boards]);
  await database.customers.bulkAdd([...sample.customers]);
  await database.stageEvents.bulkAdd([...sample.stageEvents]);
  await database.customerMarks.bulkAdd([...sample.customerMarks]);
  const { touchpoints, values, readings, responses, advocacy } = sample.customerRecords;
  await database.touchpoints.bulkAdd([...touchpoints]);
  await database.customerValues.bulkAdd([...values]);
  await database.healthReadings.bulkAdd([...readings]);
  await database.npsResponses.bulkAdd([...responses]);
  await database.advocacy.bulkAdd([...advocacy]);
  // Where playbooks are in use already, they play for the sample's customers too.
  if ((await database.plays.count()) === 0) await database.plays.bulkAdd([...sample.playbooks.plays]);
  await database.playRuns.bulkAdd([...sample.playbooks.runs]);
  await database.efforts.bulkAdd([...sample.flywheel.efforts]);
  await database.stageTools.bulkAdd([...sample.flywheel.stageTools]);
  await database.spendImports.add(sample.spendImport);
  await database.spendBlocks.bulkAdd([...sample.spendBlocks]);
  await database.rateSheets.add(sample.rateSheet);
  await database.budgets.bulkAdd([...sample.budgets]);
  await database.decisions.bulkAdd([...sample.decisions]);
  await database.notices.bulkAdd([...sample.notices]);
  await database.retirements.bulkAdd([...sample.retirements]);
  await database.tasks.bulkAdd([...sample.tasks]);
  await database.quotes.bulkAdd([...sample.quotes]);
  await database.savings.bulkAdd([...sample.savings]);
  await database.people.bulkAdd([...sample.people]);
  await database.usageSnapshots.bulkAdd([...sample.usage.snapshots]);
  await database.usageBlocks.bulkAdd([...sample.usage.blocks]);
  await database.surveys.bulkAdd([...sample.surveys]);
  await database.checkIns.bulkAdd([...sample.checkIns.checkIns]);
  await database.checkInSnapshots.bulkAdd([...sample.checkIns.snapshots]);
  await database.checkInAnswers.bulkAdd([...sample.checkIns.answers]);
}

/** Tables whose rows carry the sample's own ids. */
const WITH_SAMPLE_IDS = [
  'efforts',
  'invoices',
  'invoicePayments',
  'contracts',
  'customers',
  'applications',
  'budgets',
  'rateSheets',
  'decisions',
  'notices',
  'retirements',
  'tasks',
  'quotes',
  'savings',
  'people',
  'plays',
  'checkIns',
  'checkInSnapshots',
  'checkInAnswers',
] as const;

async function unlinkOwnRows(database: WorkspaceDatabase): Promise<void> {
  const pointsIntoSample = (id: ApplicationId | ContractId | null): boolean => id !== null && isSampleId(id);
  await database.contracts
    .filter((contract) => pointsIntoSample(contract.applicationId))
    .modify((contract) => Object.assign(contract, { applicationId: null }));
  await database.invoices
    .filter(
      ({ applicationId, contractId }) => pointsIntoSample(applicationId) || pointsIntoSample(contractId),
    )
    .modify((invoice) => {
      if (pointsIntoSample(invoice.applicationId)) Object.assign(invoice, { applicationId: null });
      if (pointsIntoSample(invoice.contractId)) Object.assign(invoice, { contractId: null });
    });
  await unlinkOwnTasks(database);
  await database.notices.filter(({ contractId }) => isSampleId(contractId)).delete();
  await unlinkOwnEvidence(database);
  await deleteUseOfSample(database);
  await deleteCheckInsOfSample(database);
  await unlinkOwnCustomers(database);
  await database.vendorRules.filter((rule) => pointsIntoSample(rule.applicationId)).delete();
  await database.vendorDecisions
    .filter(({ decision }) => decision.kind === 'linked' && isSampleId(decision.applicationId))
    .delete();
}

/** Quotes and savings of the manager's own stay, about nothing. */
async function unlinkOwnEvidence(database: WorkspaceDatabase): Promise<void> {
  const own = <Id extends string>(id: Id | null): Id | null => (id === null || isSampleId(id) ? null : id);
  await database.quotes.toCollection().modify((quote) => {
    const { contractId, applicationId } = quote;
    Object.assign(quote, { contractId: own(contractId), applicationId: own(applicationId) });
  });
  await database.savings.toCollection().modify((saving) => {
    const { contractId, applicationId, evidence } = saving;
    Object.assign(saving, {
      contractId: own(contractId),
      applicationId: own(applicationId),
      evidence: { ...evidence, quoteId: own(evidence.quoteId) },
    });
  });
}

/** Customers of the manager's own stay; whom the sample brought, nobody did. */
async function unlinkOwnCustomers(database: WorkspaceDatabase): Promise<void> {
  const theirs = (id: CustomerId | null): boolean => id !== null && isSampleId(id);
  await database.customers.filter(({ referredById }) => theirs(referredById)).modify({ referredById: null });
  await database.advocacy.filter(({ broughtId }) => theirs(broughtId)).modify({ broughtId: null });
}

/** What plays asked for about customers of the sample is nobody's task without them. */
async function deleteTasksOfPlays(database: WorkspaceDatabase): Promise<void> {
  const runs = await database.playRuns.where('customerId').startsWith(SAMPLE_PREFIX).toArray();
  await database.tasks.bulkDelete(runs.flatMap(({ tasks }) => tasks));
}

/** What the manager imported for or said about applications of the sample goes with them. */
async function deleteUseOfSample(database: WorkspaceDatabase): Promise<void> {
  const snapshots = database.usageSnapshots.filter(({ applicationId }) => isSampleId(applicationId));
  const ids = await snapshots.primaryKeys();
  await database.usageBlocks.bulkDelete(ids);
  await database.usageSnapshots.bulkDelete(ids);
  await database.surveys.filter(({ applicationId }) => isSampleId(applicationId)).delete();
  await database.accountJoins.filter(({ id }) => isSampleId(id)).delete();
  await database.overlapChoices.filter(({ id }) => isSampleId(id.slice(id.indexOf(':') + 1))).delete();
}

/** Packs of the sample's check-ins go; in an open one of the manager's own, so does what was said about the sample. */
async function deleteCheckInsOfSample(database: WorkspaceDatabase): Promise<void> {
  await database.ownerPacks.filter(({ checkInId }) => isSampleId(checkInId)).delete();
  const open = await database.checkIns.filter(({ state }) => state.kind === 'open').primaryKeys();
  const answers = database.checkInAnswers.where('checkInId').anyOf(open);
  await answers.filter(({ asked }) => isSampleId(asked.subject.id)).delete();
}

/** Plans of the manager's own for applications of the sample go with these; tasks stay, about nothing. */
async function unlinkOwnTasks(database: WorkspaceDatabase): Promise<void> {
  await database.retirements.filter(({ applicationId }) => isSampleId(applicationId)).delete();
  const plans = new Set<string>(await database.retirements.toCollection().primaryKeys());
  await database.tasks
    .filter(({ subject }) => {
      if (subject.kind === 'off-boarding') return !plans.has(subject.retirementId);
      return subject.kind !== 'none' && isSampleId(subject.id);
    })
    .modify((task) => {
      Object.assign(task, { subject: { kind: 'none' } });
    });
}

/**
 * Takes the sample out. What the manager added stays: own contracts lose their link to a sample
 * application, and a sample board stays while own customers are on it. Call inside a transaction over
 * `SAMPLE_TABLES`.
 */
export async function deleteSampleRows(database: WorkspaceDatabase): Promise<void> {
  await deleteTasksOfPlays(database);
  for (const table of WITH_SAMPLE_IDS) {
    await database.table(table).where('id').startsWith(SAMPLE_PREFIX).delete();
  }
  await database.invoiceReviews.filter((review) => isSampleId(review.invoiceId)).delete();
  for (const table of TABLES_OF_CUSTOMERS) {
    await database.table(table).where('customerId').startsWith(SAMPLE_PREFIX).delete();
  }
  await database.stageTools.filter(({ applicationId }) => isSampleId(applicationId)).delete();
  await database.reminderDecisions.filter(({ id }) => isSampleId(id.split(':')[1] ?? '')).delete();
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
