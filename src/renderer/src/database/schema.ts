import { Dexie } from 'dexie';
import type { EntityTable, Table } from 'dexie';
import type { ActivityEntry } from '#domain/activity/activity.ts';
import type { Application } from '#domain/applications/application.ts';
import type { SavedView } from '#domain/applications/saved-view.ts';
import type { CheckIn, CheckInAnswer, CheckInSnapshot } from '#domain/check-ins/check-in.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Quote, RenewalDecision } from '#domain/decisions/decision.ts';
import type { DocumentFacts } from '#domain/invoices/document.ts';
import type { Invoice, InvoicePayment, InvoiceReview } from '#domain/invoices/invoice.ts';
import type { Advocacy } from '#domain/advocacy/advocacy.ts';
import type { CustomField } from '#domain/custom-fields/custom-field.ts';
import type { Effort, StageTool } from '#domain/flywheel/effort.ts';
import type { HealthReading } from '#domain/health/health.ts';
import type { CustomerValue } from '#domain/journey/customer-value.ts';
import type { Board, Customer, StageEvent } from '#domain/journey/journey.ts';
import type { CustomerMark } from '#domain/journey/mark.ts';
import type { NpsResponse } from '#domain/nps/response.ts';
import type { Play, PlayRun } from '#domain/plays/play.ts';
import type { Touchpoint } from '#domain/touchpoints/touchpoint.ts';
import type { Notice, NoticeTemplate } from '#domain/notices/notice.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import type { OverlapChoice } from '#domain/overlap/choice.ts';
import type { OwnerPack } from '#domain/owner-packs/owner-pack.ts';
import type { AccountJoin, Person } from '#domain/people/person.ts';
import type { Saving } from '#domain/savings/saving.ts';
import type { Survey } from '#domain/sentiment/survey.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { UsageBlock } from '#domain/usage/usage-block.ts';
import type { UsageSnapshot } from '#domain/usage/usage.ts';
import type { RatePair, RateSheet } from '#domain/money/rates.ts';
import type { Budget } from '#domain/spend/budget.ts';
import type { ReminderDecision } from '#domain/reminders/decision.ts';
import type { RecurringDecision } from '#domain/spend/recurring/decision.ts';
import type { SpendBlock, SpendImport, VendorDecision, VendorRule } from '#domain/spend/ledger.ts';
import type { RememberedMapping } from '#domain/spend/remembered-mapping.ts';
import { VERSION_1 } from './versions/version-1.ts';
import { VERSION_2 } from './versions/version-2.ts';
import { VERSION_3, upgradeToVersion3 } from './versions/version-3.ts';
import { VERSION_4, upgradeToVersion4 } from './versions/version-4.ts';
import { VERSION_5, upgradeToVersion5 } from './versions/version-5.ts';

/** Newest schema this program knows. A shipped version file is never edited; add the next one. */
export const SCHEMA_VERSION = 5;
export const DATABASE_NAME = 'lifecycle-desk';

/** A named value: workspace settings, what the sample brought, and the like. */
export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

/** A kept document with its bytes. */
export interface DocumentRow extends DocumentFacts {
  readonly blob: Blob;
}

/** The workspace in IndexedDB. Rows are written through `performAction` only. */
export class WorkspaceDatabase extends Dexie {
  declare readonly applications: EntityTable<Application, 'id'>;
  declare readonly contracts: EntityTable<Contract, 'id'>;
  declare readonly boards: EntityTable<Board, 'id'>;
  declare readonly customers: EntityTable<Customer, 'id'>;
  declare readonly stageEvents: EntityTable<StageEvent, 'id'>;
  declare readonly savedViews: EntityTable<SavedView, 'id'>;
  declare readonly spendImports: EntityTable<SpendImport, 'id'>;
  declare readonly spendBlocks: Table<SpendBlock, [string, number]>;
  declare readonly vendorRules: EntityTable<VendorRule, 'id'>;
  declare readonly vendorDecisions: EntityTable<VendorDecision, 'vendorKey'>;
  declare readonly mappings: EntityTable<RememberedMapping, 'fingerprint'>;
  declare readonly invoices: EntityTable<Invoice, 'id'>;
  declare readonly invoiceReviews: EntityTable<InvoiceReview, 'id'>;
  declare readonly invoicePayments: EntityTable<InvoicePayment, 'id'>;
  declare readonly documents: EntityTable<DocumentRow, 'id'>;
  declare readonly budgets: EntityTable<Budget, 'id'>;
  declare readonly rates: EntityTable<RatePair, 'id'>;
  declare readonly rateSheets: EntityTable<RateSheet, 'id'>;
  declare readonly recurringDecisions: EntityTable<RecurringDecision, 'id'>;
  declare readonly reminderDecisions: EntityTable<ReminderDecision, 'id'>;
  declare readonly decisions: EntityTable<RenewalDecision, 'id'>;
  declare readonly quotes: EntityTable<Quote, 'id'>;
  declare readonly notices: EntityTable<Notice, 'id'>;
  declare readonly noticeTemplates: EntityTable<NoticeTemplate, 'id'>;
  declare readonly savings: EntityTable<Saving, 'id'>;
  declare readonly retirements: EntityTable<Retirement, 'id'>;
  declare readonly tasks: EntityTable<Task, 'id'>;
  declare readonly people: EntityTable<Person, 'id'>;
  declare readonly accountJoins: EntityTable<AccountJoin, 'id'>;
  declare readonly usageSnapshots: EntityTable<UsageSnapshot, 'id'>;
  declare readonly usageBlocks: EntityTable<UsageBlock, 'snapshotId'>;
  declare readonly surveys: EntityTable<Survey, 'id'>;
  declare readonly overlapChoices: EntityTable<OverlapChoice, 'id'>;
  declare readonly checkIns: EntityTable<CheckIn, 'id'>;
  declare readonly checkInAnswers: EntityTable<CheckInAnswer, 'id'>;
  declare readonly checkInSnapshots: EntityTable<CheckInSnapshot, 'id'>;
  declare readonly ownerPacks: EntityTable<OwnerPack, 'id'>;
  declare readonly customerMarks: EntityTable<CustomerMark, 'id'>;
  declare readonly touchpoints: EntityTable<Touchpoint, 'id'>;
  declare readonly customerValues: EntityTable<CustomerValue, 'id'>;
  declare readonly healthReadings: EntityTable<HealthReading, 'id'>;
  declare readonly npsResponses: EntityTable<NpsResponse, 'id'>;
  declare readonly advocacy: EntityTable<Advocacy, 'id'>;
  declare readonly customFields: EntityTable<CustomField, 'id'>;
  declare readonly plays: EntityTable<Play, 'id'>;
  declare readonly playRuns: EntityTable<PlayRun, 'id'>;
  declare readonly efforts: EntityTable<Effort, 'id'>;
  declare readonly stageTools: EntityTable<StageTool, 'id'>;
  declare readonly settings: EntityTable<SettingRow, 'key'>;
  declare readonly activity: EntityTable<ActivityEntry, 'id'>;

  /**
   * @param cache `disabled` where each live query is asked once only: Dexie copies every row it hands out from its
   * cache, which for thousands of rows takes as long as reading them
   */
  constructor(name: string = DATABASE_NAME, cache: 'cloned' | 'disabled' = 'cloned') {
    // Chromium's default is relaxed: a power cut could take back what was reported as saved.
    super(name, { chromeTransactionDurability: 'strict', cache });
    this.version(1).stores(VERSION_1);
    this.version(2).stores(VERSION_2);
    this.version(3).stores(VERSION_3).upgrade(upgradeToVersion3);
    this.version(4).stores(VERSION_4).upgrade(upgradeToVersion4);
    this.version(SCHEMA_VERSION).stores(VERSION_5).upgrade(upgradeToVersion5);
  }
}
