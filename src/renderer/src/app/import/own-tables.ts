import type { ComponentType } from 'react';
import type { FileSource } from '#desktop/files.ts';
import { ADVOCACY_TABLE } from '#domain/advocacy/advocacy-table.ts';
import { APPLICATION_TABLE } from '#domain/applications/application-table.ts';
import { CONTRACT_TABLE } from '#domain/contracts/contract-table.ts';
import { EFFORT_TABLE } from '#domain/flywheel/effort-table.ts';
import { BOARD_TABLE } from '#domain/journey/board-table.ts';
import { RESPONSE_TABLE } from '#domain/nps/response-table.ts';
import { READING_TABLE } from '#domain/health/reading-table.ts';
import { CUSTOMER_TABLE } from '#domain/journey/customer-table.ts';
import { MARK_TABLE } from '#domain/journey/mark-table.ts';
import { STAGE_EVENT_TABLE } from '#domain/journey/stage-event-table.ts';
import { ECB_TABLE, RATE_TABLE } from '#domain/money/rate-files.ts';
import { PERSON_TABLE } from '#domain/people/person-table.ts';
import { PLAY_TABLE } from '#domain/plays/play-table.ts';
import { QUOTE_TABLE } from '#domain/quotes/quote-table.ts';
import { SAVING_TABLE } from '#domain/savings/saving-table.ts';
import { SURVEY_TABLE } from '#domain/sentiment/survey-table.ts';
import { BUDGET_TABLE } from '#domain/spend/budget-table.ts';
import { TASK_TABLE } from '#domain/tasks/task-table.ts';
import { TOUCHPOINT_TABLE } from '#domain/touchpoints/touchpoint-table.ts';
import { deferred } from '../routes/deferred.tsx';
import type { TableShape } from '#domain/tables/which-table.ts';

/** What every importer of one file gets. */
export interface ImporterProps {
  readonly source: FileSource;
  readonly onDone: () => void;
  /** The file turned out to be for the other importer, of itself or because the manager says so. */
  readonly onReadAs: (kind: 'spend' | 'usage') => void;
  /** The manager said what it is: it is not handed on without being asked. */
  readonly said: boolean;
}

interface InvoicesImportProps {
  readonly sources: readonly FileSource[];
  readonly onDone: (sources: readonly FileSource[]) => void;
}

interface PacksImportProps {
  readonly sources: readonly FileSource[];
  readonly onDone: () => void;
}

/** One of our own tables, and what imports it. */
export interface OwnTable extends TableShape {
  readonly importer: ComponentType<ImporterProps>;
}

function ownTable(shape: TableShape, load: () => Promise<ComponentType<ImporterProps>>): OwnTable {
  const { table, columns, required, alsoRead } = shape;
  return { table, columns, required, alsoRead, importer: deferred(load) };
}

export const SpendImport = deferred<ImporterProps>(
  async () => (await import('#features/import/spend-import.tsx')).SpendImport,
);

export const UsageImport = deferred<ImporterProps>(
  async () => (await import('#features/usage/import/usage-import.tsx')).UsageImport,
);

export const CrmImport = deferred<ImporterProps>(
  async () => (await import('#features/journey/crm/crm-import.tsx')).CrmImport,
);

/** All invoice files that wait, at once. */
export const InvoicesImport = deferred<InvoicesImportProps>(
  async () => (await import('#features/invoices/import/invoices-import.tsx')).InvoicesImport,
);

/** All packs of owners that came back, at once. */
export const PacksImport = deferred<PacksImportProps>(
  async () => (await import('#features/check-in/packs/packs-import.tsx')).PacksImport,
);

const customersImport = async (): Promise<ComponentType<ImporterProps>> =>
  (await import('#features/journey/csv/customers-import.tsx')).CustomersImport;

const ratesImport = async (): Promise<ComponentType<ImporterProps>> =>
  (await import('#features/settings/rates/rates-import.tsx')).RatesImport;

/** Files that the program knows by their header. */
export const OWN_TABLES: readonly OwnTable[] = [
  ownTable(
    BUDGET_TABLE,
    async () => (await import('#features/spend/budgets/csv/budgets-import.tsx')).BudgetsImport,
  ),
  ownTable(
    QUOTE_TABLE,
    async () => (await import('#features/scenarios/quotes/csv/quotes-import.tsx')).QuotesImport,
  ),
  ownTable(TASK_TABLE, async () => (await import('#features/tasks/csv/tasks-import.tsx')).TasksImport),
  ownTable(
    ADVOCACY_TABLE,
    async () => (await import('#features/advocacy/csv/advocacy-import.tsx')).AdvocacyImport,
  ),
  ownTable(
    EFFORT_TABLE,
    async () => (await import('#features/flywheel/csv/efforts-import.tsx')).EffortsImport,
  ),
  ownTable(PLAY_TABLE, async () => (await import('#features/plays/csv/plays-import.tsx')).PlaysImport),
  ownTable(
    SAVING_TABLE,
    async () => (await import('#features/savings/csv/savings-import.tsx')).SavingsImport,
  ),
  ownTable(
    SURVEY_TABLE,
    async () => (await import('#features/sentiment/csv/surveys-import.tsx')).SurveysImport,
  ),
  ownTable(
    READING_TABLE,
    async () => (await import('#features/health/csv/readings-import.tsx')).ReadingsImport,
  ),
  ownTable(
    RESPONSE_TABLE,
    async () => (await import('#features/feedback/csv/responses-import.tsx')).ResponsesImport,
  ),
  ownTable(RATE_TABLE, ratesImport),
  ownTable(ECB_TABLE, ratesImport),
  ownTable(
    CONTRACT_TABLE,
    async () => (await import('#features/contracts/csv/contracts-import.tsx')).ContractsImport,
  ),
  ownTable(CUSTOMER_TABLE, customersImport),
  ownTable(STAGE_EVENT_TABLE, customersImport),
  ownTable(MARK_TABLE, customersImport),
  ownTable(TOUCHPOINT_TABLE, customersImport),
  ownTable(BOARD_TABLE, customersImport),
  ownTable(
    APPLICATION_TABLE,
    async () => (await import('#features/applications/csv/applications-import.tsx')).ApplicationsImport,
  ),
  // After applications: a list of bare names is taken for theirs.
  ownTable(PERSON_TABLE, async () => (await import('#features/people/csv/people-import.tsx')).PeopleImport),
];
