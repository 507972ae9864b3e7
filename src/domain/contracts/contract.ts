import type { ApplicationId, ContractId, DocumentId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';

/** What happens when a term reaches its last day. */
export const AT_END = ['ends', 'renews', 'open-ended'] as const;
export type AtEnd = (typeof AT_END)[number];

export const NOTICE_DAYS = ['calendar', 'business'] as const;
export type NoticeDays = (typeof NOTICE_DAYS)[number];

/** Whether notice must be sent, or must have been received, by the deadline. */
export const NOTICE_COUNTS = ['sent', 'received'] as const;
export type NoticeCounts = (typeof NOTICE_COUNTS)[number];

/**
 * The terms that the calendar needs: the same for what we buy and for what our customers buy.
 * Dates are inclusive; periods are ISO 8601.
 */
export interface TermRules {
  readonly start: IsoDate;
  readonly initialTerm: IsoPeriod;
  readonly atEnd: AtEnd;
  /** Length of each renewal; required for `renews`, otherwise `null`. */
  readonly renewalTerm: IsoPeriod | null;
  /** `null`: no notice has been agreed. */
  readonly notice: IsoPeriod | null;
  readonly noticeDays: NoticeDays;
  readonly noticeCounts: NoticeCounts;
  /** Billing period; an open-ended contract may end only at the end of one. */
  readonly billingPeriod: IsoPeriod | null;
  /** Open-ended only: the contract ends at the end of the billing period in which notice has run out. */
  readonly endsAtBillingPeriod: boolean;
}

/** One priced line of a contract. Prices are per seat and billing period, in the contract's currency. */
export interface ContractLine {
  readonly id: string;
  readonly product: string;
  readonly seats: number;
  readonly unitPrice: MinorUnits;
  /** Seats can be bought only in multiples of this. */
  readonly seatStep: number;
}

/** What an amendment changes from its effective day on. What it does not name stays as it was. */
export type AmendmentChange =
  | { readonly kind: 'seats'; readonly lineId: string; readonly seats: number }
  | { readonly kind: 'price'; readonly lineId: string; readonly unitPrice: MinorUnits }
  | { readonly kind: 'line-added'; readonly line: ContractLine }
  | { readonly kind: 'line-removed'; readonly lineId: string }
  /** The term that contains the effective day ends on `termEnd` instead; renewals count from there. */
  | { readonly kind: 'term-end'; readonly termEnd: IsoDate }
  | { readonly kind: 'notice'; readonly notice: IsoPeriod; readonly noticeDays: NoticeDays };

/** A change agreed during the contract. */
export interface Amendment {
  readonly id: string;
  /** First day on which it holds. */
  readonly effective: IsoDate;
  readonly description: string;
  /** Empty: only told, nothing follows from it. */
  readonly changes: readonly AmendmentChange[];
}

/** A contract for something we buy (R1). `terms` drives every date; `lines` and fees drive every amount. */
export interface Contract {
  readonly id: ContractId;
  readonly name: string;
  readonly applicationId: ApplicationId | null;
  readonly vendor: string;
  /** Our own legal entity that signed. */
  readonly party: string;
  readonly terms: TermRules;
  readonly noticeMethod: string;
  readonly noticeAddress: string;
  readonly currency: CurrencyCode;
  /** As first agreed; amendments change them from their effective days on. */
  readonly lines: readonly ContractLine[];
  /** Fees paid once, in the contract's currency. */
  readonly oneTimeFees: MinorUnits;
  /** Highest uplift at renewal, in per cent; `null` when none is agreed. */
  readonly upliftCapPercent: number | null;
  readonly trueUpRule: string;
  readonly amendments: readonly Amendment[];
  /** The signed papers, kept with the workspace's documents. */
  readonly documents: readonly DocumentId[];
  readonly notes: string;
  readonly archived: boolean;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}
