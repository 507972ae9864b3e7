import type { Application } from '#domain/applications/application.ts';
import type { CheckInId } from '#domain/brand.ts';
import type { IsoDate, IsoMonth } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import type { Reading } from '#domain/decisions/factors.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import type { Money } from '#domain/money/money.ts';
import type { Notice } from '#domain/notices/notice.ts';
import type { BudgetState } from '#domain/spend/views/budget-standing.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { CheckInSnapshot } from './check-in.ts';

/** A vendor of the spend that belongs to no application. */
export interface VendorFacts {
  readonly key: string;
  readonly name: string;
  readonly domain: string;
  readonly functions: readonly string[];
  readonly firstSeen: IsoDate;
  readonly lastSeen: IsoDate;
  readonly payers: readonly string[];
  readonly totals: readonly Money[];
}

/** What an application cost in the month that is looked at and in the one before. */
export interface MonthFacts {
  readonly applicationId: string;
  readonly now: Money;
  readonly before: Money;
}

export interface BudgetFacts {
  readonly id: string;
  readonly name: string;
  readonly budget: Money;
  readonly actual: Money;
  readonly forecast: Money;
  readonly state: BudgetState;
}

/** A price rise that nobody has acknowledged yet. */
export interface RiseFacts {
  readonly id: string;
  readonly name: string;
  readonly applicationId: string | null;
  readonly on: IsoDate;
  readonly from: Money;
  readonly to: Money;
  /** What it costs in a year. */
  readonly yearly: Money;
}

/** A recurring charge that did not come, or came twice. */
export interface ChargeFacts {
  readonly id: string;
  readonly name: string;
  readonly applicationId: string | null;
  readonly state: 'missed' | 'doubled';
  readonly lastOn: IsoDate;
  readonly usual: Money | null;
}

/** An invoice with flags to which nothing was said yet. */
export interface FlaggedInvoice {
  readonly id: string;
  readonly number: string;
  readonly vendor: string;
  readonly applicationId: string | null;
  readonly issued: IsoDate;
  readonly flags: readonly string[];
}

/** What the ledger says about the last complete month. */
export interface SpendFacts {
  /** `null` without a complete month. */
  readonly month: IsoMonth | null;
  /** Of all software, each currency or the reporting currency; empty when unknown. */
  readonly total: { readonly now: Money; readonly before: Money | null; readonly usual: Money | null } | null;
  readonly applications: readonly MonthFacts[];
  readonly budgets: readonly BudgetFacts[];
  readonly rises: readonly RiseFacts[];
  readonly charges: readonly ChargeFacts[];
  readonly invoices: readonly FlaggedInvoice[];
}

/** How an application is used. What is not known is not 0. */
export interface UseFacts {
  readonly applicationId: string;
  /** Days over which use is measured. */
  readonly window: number;
  /** Active users ÷ seats bought. */
  readonly utilisation: Reading<number>;
  /** Why it is not known who was active; `null` when it is, of some at least. */
  readonly unknownWhy: string | null;
  /** People active within the window, those whose activity is not known, and all who hold a seat; `null` without a file. */
  readonly people: { readonly active: number; readonly unknown: number; readonly assigned: number } | null;
  readonly bought: number | null;
  /** The file that tells it, and its day. */
  readonly source: { readonly words: string; readonly asOf: IsoDate } | null;
  /** "62 days old, older than 45 days"; `null` while the data are fresh. */
  readonly stale: string | null;
  /** Seats held by people who left; `null` when people are not known. */
  readonly leaverSeats: number | null;
  /** Seats that can be freed, above what is used and its buffer; `null` when it cannot be said. */
  readonly free: {
    /** Contract lines of which seats can go; each has seats of its own. */
    readonly lines: number;
    readonly seats: number;
    /** Each currency apart; empty when no price is known. */
    readonly yearly: readonly Money[];
    /** Last day to act for the next renewal at which some can go; `null` when any day will do, or it is not known. */
    readonly actBy: IsoDate | null;
  } | null;
}

/** The rows and answers that a check-in is prepared from. `null`: the ledger has nothing to say yet. */
export interface CheckInSources {
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
  readonly decisions: readonly RenewalDecision[];
  readonly notices: readonly Notice[];
  readonly tasks: readonly Pick<Task, 'id' | 'done'>[];
  readonly vendors: readonly VendorFacts[];
  readonly spend: SpendFacts | null;
  readonly use: readonly UseFacts[];
}

/** The last finished check-in. */
export interface LastCheckIn {
  readonly id: CheckInId;
  readonly on: IsoDate;
  readonly snapshot: CheckInSnapshot;
}

export interface CheckInContext {
  readonly today: IsoDate;
  /** First day that the check-in looks back to. */
  readonly from: IsoDate;
  readonly locale: string;
  readonly timeZone: string;
  readonly terms: TermSettings;
  /** Days from one check-in to the next. */
  readonly everyDays: number;
  /** `null` for the first check-in. */
  readonly last: LastCheckIn | null;
}
