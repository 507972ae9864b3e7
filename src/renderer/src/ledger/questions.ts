import type { ApplicationId, ImportId } from '#domain/brand.ts';
import type { IsoDate, IsoMonth } from '#domain/calendar/iso.ts';
import type { VendorRule } from '#domain/spend/ledger.ts';

/** Ways to cut the ledger. */
export const SPEND_DIMENSIONS = ['application', 'vendor', 'payer', 'department', 'category'] as const;
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
  readonly department: string | null;
  readonly category: string | null;
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
  category: null,
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

/** What a rule would catch. */
export interface RuleReach {
  readonly rows: number;
  readonly descriptors: number;
  /** A few of the descriptors it catches. */
  readonly samples: readonly string[];
}

/** Every question about stored rows, with the type of its answer. */
export interface LedgerQuestions {
  overview: { readonly ask: { readonly kind: 'overview' }; readonly answer: LedgerOverview };
  totals: {
    readonly ask: {
      readonly kind: 'totals';
      readonly by: SpendDimension;
      readonly currency: string;
      readonly filter: SpendFilter;
      readonly limit: number;
    };
    readonly answer: SpendTotals;
  };
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
  ruleReach: {
    readonly ask: { readonly kind: 'ruleReach'; readonly rule: Pick<VendorRule, 'match' | 'text'> };
    readonly answer: RuleReach;
  };
}
export type QuestionKind = keyof LedgerQuestions;
export type LedgerQuestion = LedgerQuestions[QuestionKind]['ask'];
export type AnswerTo<Question extends LedgerQuestion> = LedgerQuestions[Question['kind']]['answer'];
