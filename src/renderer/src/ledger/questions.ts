import type { ApplicationId, ImportId, VendorRuleId } from '#domain/brand.ts';
import type { IsoDate, IsoMonth } from '#domain/calendar/iso.ts';
import type { WatchFacts } from '#domain/off-boarding/verification.ts';
import type { RecurringLedger, RecurringScope } from '#domain/spend/recurring/found-series.ts';
import type { RuleTest } from '#domain/spend/vendors/rules.ts';
import type { InvoiceQuestions } from './invoice-questions.ts';
import type { SpendViewQuestions } from './spend-views.ts';

/** Ways to cut the ledger. */
export const SPEND_DIMENSIONS = [
  'application',
  'vendor',
  'function',
  'department',
  'owner',
  'payer',
  'category',
  'currency',
] as const;
export type SpendDimension = (typeof SPEND_DIMENSIONS)[number];

/**
 * Which rows are meant. `null` means "any"; the empty text means "those that have none" (rows without a
 * payer, rows that belong to no application).
 */
export interface SpendFilter {
  readonly currency: string | null;
  /** First and last month, both included. */
  readonly from: IsoMonth | null;
  readonly to: IsoMonth | null;
  readonly application: ApplicationId | '' | null;
  readonly vendor: string | null;
  readonly payer: string | null;
  /** The row's own department; where it has none, that of its application. */
  readonly department: string | null;
  /** Owner of the row's application. */
  readonly owner: string | null;
  /** A business function of the row's application, or of its vendor while it belongs to none. */
  readonly function: string | null;
  readonly category: string | null;
  /** Rows whose term, as accrual sees it, reaches into this month. */
  readonly accruesIn: IsoMonth | null;
  readonly importId: ImportId | null;
  /** Words that must all occur in description, vendor, application, payer, department or category. */
  readonly search: string;
  /** Only rows that belong to an application or look like software. */
  readonly softwareOnly: boolean;
  /** Leaves out these groups: "the rest" of a chart. */
  readonly except: { readonly by: SpendDimension; readonly keys: readonly string[] } | null;
}

/** Every row. */
export const ANY_SPEND: SpendFilter = {
  currency: null,
  from: null,
  to: null,
  application: null,
  vendor: null,
  payer: null,
  department: null,
  owner: null,
  function: null,
  category: null,
  accruesIn: null,
  importId: null,
  search: '',
  softwareOnly: false,
  except: null,
};

/** Money of one currency, in its minor units. `net` = spent − refunded. */
export interface CurrencyTotal {
  readonly currency: string;
  readonly rows: number;
  readonly spent: number;
  /** As a positive number. */
  readonly refunded: number;
  readonly net: number;
}

export interface LedgerOverview {
  readonly rows: number;
  /** One entry per currency, most rows first. */
  readonly currencies: readonly CurrencyTotal[];
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** One line of a pivot: `byMonth` follows the months of its answer. Minor units, refunds subtracted. */
export interface SpendGroup {
  /** Application id, vendor key or the text itself; empty for "none". */
  readonly key: string;
  readonly label: string;
  readonly byMonth: readonly number[];
  readonly total: number;
  readonly rows: number;
}

export interface SpendTotals {
  readonly currency: string;
  readonly months: readonly IsoMonth[];
  /** Largest first, at most as many as were asked for. */
  readonly groups: readonly SpendGroup[];
  /** What did not fit, together; `null` when everything did. */
  readonly rest: (SpendGroup & { readonly groups: number }) | null;
  readonly all: SpendGroup;
}

/** A ledger row as the window shows it. */
export interface LedgerRow {
  /** Stable within one import: import id and line. */
  readonly importId: ImportId;
  readonly line: number;
  readonly date: IsoDate;
  readonly description: string;
  readonly amount: number;
  readonly currency: string;
  readonly payer: string;
  readonly department: string;
  readonly category: string;
  readonly reference: string;
  readonly memo: string;
  readonly extra: string;
  readonly vendorKey: string;
  readonly vendorName: string;
  readonly applicationId: ApplicationId | null;
  readonly applicationName: string;
  /** Why it has this vendor and application. */
  readonly why: string;
}

export type RowOrder = 'date-desc' | 'date-asc' | 'amount-desc' | 'amount-asc';

export interface LedgerPage {
  /** Rows that the filter lets through, of which this is one page. */
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly LedgerRow[];
  readonly currencies: readonly CurrencyTotal[];
}

/** A vendor with the evidence that makes it worth a look (S6). */
export interface DiscoveredVendor {
  readonly vendorKey: string;
  readonly name: string;
  readonly domain: string;
  readonly functions: readonly string[];
  /** The company it belongs to, or empty. */
  readonly parent: string;
  readonly firstSeen: IsoDate;
  readonly lastSeen: IsoDate;
  /** Different calendar months with a row. */
  readonly months: number;
  /** The busiest payers, at most five. */
  readonly payers: readonly string[];
  readonly payerCount: number;
  readonly rows: number;
  readonly totals: readonly CurrencyTotal[];
  /** A descriptor as the statement writes it, and why it was taken for this vendor. */
  readonly sample: string;
  readonly why: string;
}

/** How many vendors wait, and what was paid to them per currency. */
export interface DiscoverySummary {
  readonly waiting: number;
  readonly totals: readonly CurrencyTotal[];
}

export interface Discovery {
  /** Software that belongs to no application yet; longest seen first. */
  readonly queue: readonly DiscoveredVendor[];
  readonly dismissed: readonly DiscoveredVendor[];
}

/** Spend of one application in one currency over the months asked for. */
export interface ApplicationSpend {
  readonly applicationId: ApplicationId;
  readonly currency: string;
  readonly byMonth: readonly number[];
  readonly total: number;
  readonly lastSeen: IsoDate;
}

/** Another rule that fits rows of a rule, too. */
export interface RuleRival {
  readonly id: VendorRuleId;
  /** Rows both fit and one of the two decides. */
  readonly rows: number;
  /** Whether the other one decides them, since it comes first. */
  readonly wins: boolean;
}

/** What a rule catches, or would catch. */
export interface RuleReach {
  /** Rows that it fits. */
  readonly rows: number;
  /** Those of them that it decides; the others follow a rule that comes before it. */
  readonly decides: number;
  readonly descriptors: number;
  readonly totals: readonly CurrencyTotal[];
  /** A few of the rows it fits, with different descriptors, labelled as they are now. */
  readonly samples: readonly LedgerRow[];
  readonly rivals: readonly RuleRival[];
}

/** How many stored rows a rule fits, and how many it decides. */
export interface RuleHits {
  readonly id: VendorRuleId;
  readonly rows: number;
  readonly decides: number;
}

/** An application whose charges after its last day of use are looked for. */
export interface WatchedApplication {
  readonly applicationId: ApplicationId;
  readonly termEnd: IsoDate;
}

export interface WatchedFacts {
  readonly applicationId: ApplicationId;
  readonly facts: WatchFacts;
}

/** Every question about stored rows, with the type of its answer. */
export interface LedgerQuestions extends SpendViewQuestions, InvoiceQuestions {
  overview: { readonly ask: { readonly kind: 'overview' }; readonly answer: LedgerOverview };
  rows: {
    readonly ask: {
      readonly kind: 'rows';
      readonly filter: SpendFilter;
      readonly order: RowOrder;
      readonly offset: number;
      readonly limit: number;
    };
    readonly answer: LedgerPage;
  };
  discovery: { readonly ask: { readonly kind: 'discovery' }; readonly answer: Discovery };
  discoverySummary: {
    readonly ask: { readonly kind: 'discoverySummary' };
    readonly answer: DiscoverySummary;
  };
  applicationSpend: {
    readonly ask: {
      readonly kind: 'applicationSpend';
      readonly until: IsoMonth;
      readonly months: number;
    };
    readonly answer: readonly ApplicationSpend[];
  };
  choices: {
    readonly ask: { readonly kind: 'choices' };
    readonly answer: Readonly<Record<'payer' | 'department' | 'category', readonly string[]>>;
  };
  recurring: {
    readonly ask: { readonly kind: 'recurring'; readonly today: IsoDate; readonly scope: RecurringScope };
    readonly answer: RecurringLedger;
  };
  retirementWatch: {
    readonly ask: { readonly kind: 'retirementWatch'; readonly watched: readonly WatchedApplication[] };
    /** As asked for, in the same order. */
    readonly answer: readonly WatchedFacts[];
  };
  ruleReach: {
    readonly ask: {
      readonly kind: 'ruleReach';
      readonly rule: RuleTest;
      /** The stored rule that would be changed to it, or `null` for a new one. */
      readonly id: VendorRuleId | null;
    };
    readonly answer: RuleReach;
  };
  ruleHits: { readonly ask: { readonly kind: 'ruleHits' }; readonly answer: readonly RuleHits[] };
}
export type QuestionKind = keyof LedgerQuestions;
export type LedgerQuestion = LedgerQuestions[QuestionKind]['ask'];
export type AnswerTo<Question extends LedgerQuestion> = LedgerQuestions[Question['kind']]['answer'];
