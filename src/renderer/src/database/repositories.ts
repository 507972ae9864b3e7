import { useLiveQuery } from 'dexie-react-hooks';
import type { ActivityEntry } from '#domain/activity/activity.ts';
import type { Application } from '#domain/applications/application.ts';
import type { SavedView } from '#domain/applications/saved-view.ts';
import type {
  ActivityId,
  ApplicationId,
  BoardId,
  ContractId,
  CustomerId,
  DocumentId,
  ImportId,
  StageEventId,
} from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Quote, RenewalDecision } from '#domain/decisions/decision.ts';
import type { Invoice, InvoicePayment, InvoiceReview } from '#domain/invoices/invoice.ts';
import type { Notice, NoticeTemplate } from '#domain/notices/notice.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import type { Saving } from '#domain/savings/saving.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { RatePair, RateSheet } from '#domain/money/rates.ts';
import type { Budget } from '#domain/spend/budget.ts';
import type { Board, Customer, StageEvent } from '#domain/journey/journey.ts';
import type { ReminderDecision } from '#domain/reminders/decision.ts';
import type { RecurringDecision } from '#domain/spend/recurring/decision.ts';
import type { SpendImport, VendorDecision, VendorRule } from '#domain/spend/ledger.ts';
import type { WorkspaceSettings } from '#domain/settings/settings.ts';
import type { EditableTable, RowWrite } from './actions.ts';
import { latestFirst } from './activity-log.ts';
import type { DocumentRow } from './schema.ts';
import { useSession } from './session.tsx';

/** Live rows: `undefined` only while the first answer is on its way. */
type Live<T> = T | undefined;

/** A write that puts the whole row; create and edit are the same. */
export function put(table: Exclude<EditableTable, 'settings'>, row: { readonly id: string }): RowWrite {
  return { table, key: row.id, row };
}

/** A write that removes the row. */
export function remove(table: EditableTable, key: string): RowWrite {
  return { table, key, row: null };
}

export function putVendorDecision(decision: VendorDecision): RowWrite {
  return { table: 'vendorDecisions', key: decision.vendorKey, row: decision };
}

export const SETTINGS_KEY = 'workspace';

export function putSettings(settings: WorkspaceSettings): RowWrite {
  return { table: 'settings', key: SETTINGS_KEY, row: { key: SETTINGS_KEY, value: settings } };
}

export function useApplications(): Live<Application[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.applications.toArray(), [database]);
}

/** `null` when there is no such application (any more). */
export function useApplication(id: ApplicationId): Live<Application | null> {
  const { database } = useSession().workspace;
  return useLiveQuery(async () => (await database.applications.get(id)) ?? null, [database, id]);
}

export function useContracts(): Live<Contract[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.contracts.toArray(), [database]);
}

/** `null` when there is no such contract (any more). */
export function useContract(id: ContractId): Live<Contract | null> {
  const { database } = useSession().workspace;
  return useLiveQuery(async () => (await database.contracts.get(id)) ?? null, [database, id]);
}

/** Boards in their order. */
export function useBoards(): Live<Board[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.boards.orderBy('position').toArray(), [database]);
}

/** Customers of one board, or of all boards. */
export function useCustomers(boardId: BoardId | null): Live<Customer[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(
    () =>
      boardId === null
        ? database.customers.toArray()
        : database.customers.where('boardId').equals(boardId).toArray(),
    [database, boardId],
  );
}

/** `null` when there is no such customer (any more). */
export function useCustomer(id: CustomerId): Live<Customer | null> {
  const { database } = useSession().workspace;
  return useLiveQuery(async () => (await database.customers.get(id)) ?? null, [database, id]);
}

/** Moves of one customer, oldest first. */
export function useStageEvents(customerId: CustomerId): Live<StageEvent[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(
    () => database.stageEvents.where('customerId').equals(customerId).sortBy('at'),
    [database, customerId],
  );
}

/** One move; `null` when there is no such move (any more). */
export function useStageEvent(id: StageEventId): Live<StageEvent | null> {
  const { database } = useSession().workspace;
  return useLiveQuery(async () => (await database.stageEvents.get(id)) ?? null, [database, id]);
}

export function useSavedViews(screen: string): Live<SavedView[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(
    () => database.savedViews.where('screen').equals(screen).sortBy('name'),
    [database, screen],
  );
}

/** Stored spend files, newest first. */
export function useSpendImports(): Live<SpendImport[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.spendImports.orderBy('importedAt').reverse().toArray(), [database]);
}

/** The manager's own rules, latest first. */
export function useVendorRules(): Live<VendorRule[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.vendorRules.orderBy('createdAt').reverse().toArray(), [database]);
}

export function useVendorDecisions(): Live<VendorDecision[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.vendorDecisions.toArray(), [database]);
}

export function useInvoices(): Live<Invoice[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.invoices.toArray(), [database]);
}

/** Invoices of one application, latest first. */
export function useInvoicesOf(applicationId: ApplicationId): Live<Invoice[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(async () => {
    const found = await database.invoices.where('applicationId').equals(applicationId).sortBy('issueDate');
    return found.reverse();
  }, [database, applicationId]);
}

/** A kept document with its bytes; `null` when it is not there (any more). */
export function useDocument(id: DocumentId | null): Live<DocumentRow | null> {
  const { database } = useSession().workspace;
  return useLiveQuery(
    async () => (id === null ? null : ((await database.documents.get(id)) ?? null)),
    [database, id],
  );
}

/** Which documents are kept. */
export function useDocumentIds(): Live<ReadonlySet<DocumentId>> {
  const { database } = useSession().workspace;
  return useLiveQuery(async () => new Set(await database.documents.toCollection().primaryKeys()), [database]);
}

export function useInvoiceReviews(): Live<InvoiceReview[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.invoiceReviews.toArray(), [database]);
}

export function useInvoicePayments(): Live<InvoicePayment[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.invoicePayments.toArray(), [database]);
}

/** What was snoozed or dealt with. */
export function useReminderDecisions(): Live<ReminderDecision[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.reminderDecisions.toArray(), [database]);
}

/** Findings about recurring charges that the manager has seen. */
export function useRecurringDecisions(): Live<RecurringDecision[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.recurringDecisions.toArray(), [database]);
}

export function useBudgets(): Live<Budget[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.budgets.toArray(), [database]);
}

/** Rates typed by hand. */
export function useRates(): Live<RatePair[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.rates.toArray(), [database]);
}

/** Imported rates, as each file brought them. */
export function useRateSheets(): Live<RateSheet[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.rateSheets.toArray(), [database]);
}

/** What was decided, or is being decided, about the terms of all contracts. */
export function useDecisions(): Live<RenewalDecision[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.decisions.toArray(), [database]);
}

export function useDecisionsOf(contractId: ContractId): Live<RenewalDecision[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(
    () => database.decisions.where('contractId').equals(contractId).toArray(),
    [database, contractId],
  );
}

export function useQuotes(): Live<Quote[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.quotes.toArray(), [database]);
}

export function useNotices(): Live<Notice[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.notices.toArray(), [database]);
}

export function useNoticesOf(contractId: ContractId): Live<Notice[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(
    () => database.notices.where('contractId').equals(contractId).toArray(),
    [database, contractId],
  );
}

export function useNoticeTemplates(): Live<NoticeTemplate[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.noticeTemplates.toArray(), [database]);
}

export function useSavings(): Live<Saving[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.savings.toArray(), [database]);
}

export function useRetirements(): Live<Retirement[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.retirements.toArray(), [database]);
}

export function useTasks(): Live<Task[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.tasks.toArray(), [database]);
}

/** How many kept tasks are due today or overdue. */
export function useDueTaskCount(): Live<number> {
  const { workspace, today } = useSession();
  const { database } = workspace;
  return useLiveQuery(
    () => database.tasks.filter(({ done, due }) => done === null && due !== null && due <= today).count(),
    [database, today],
  );
}

/** The latest entries of the activity log, newest first. */
export function useActivity(limit: number): Live<ActivityEntry[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => latestFirst(database).limit(limit).toArray(), [database, limit]);
}

const LOOKED_THROUGH = 500;

/** What the latest entries of the activity log say about these rows, newest first. */
export function useActivityOf(keys: readonly string[]): Live<ActivityEntry[]> {
  const { database } = useSession().workspace;
  const wanted = keys.join(' ');
  return useLiveQuery(async () => {
    const rows = new Set(wanted.split(' '));
    const latest = await latestFirst(database).limit(LOOKED_THROUGH).toArray();
    return latest.filter(
      ({ scope }) => scope.kind === 'rows' && scope.changes.some((change) => rows.has(change.key)),
    );
  }, [database, wanted]);
}

/** The log entry by which each stored import can be undone. */
export function useImportActions(): Live<ReadonlyMap<ImportId, ActivityId>> {
  const { database } = useSession().workspace;
  return useLiveQuery(async () => {
    const entries = await database.activity.filter(({ undoneAt }) => undoneAt === null).toArray();
    return new Map(
      entries.flatMap(({ id, scope }) => (scope.kind === 'import' ? [[scope.importId, id] as const] : [])),
    );
  }, [database]);
}
