import type { InvoiceId } from '#domain/brand.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import type { CurrencyCode, Money } from '#domain/money/money.ts';

/** A figure as it was agreed or billed, as data; `flag-words.ts` writes it. */
export type FlagFigure =
  | { readonly kind: 'price'; readonly price: Money; readonly per: IsoPeriod | null }
  | { readonly kind: 'amount'; readonly amount: Money }
  | { readonly kind: 'seats'; readonly seats: number }
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'dates'; readonly from: IsoDate; readonly to: IsoDate | null }
  | { readonly kind: 'day'; readonly day: IsoDate }
  | { readonly kind: 'currency'; readonly currency: CurrencyCode }
  | { readonly kind: 'invoice'; readonly number: string; readonly issueDate: IsoDate };

/** What an invoice may contradict (I3). */
export const FLAG_KINDS = [
  'price',
  'amount',
  'seats',
  'uplift',
  'double',
  'outside-term',
  'after-retirement',
  'currency',
] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

/** One contradiction between an invoice and what was agreed, with both figures and the money. */
export interface InvoiceFlag {
  /** Stable for the same contradiction of the same invoice, so that a review of it stays. */
  readonly key: string;
  readonly kind: FlagKind;
  /** The invoice line that it is about; `null` when it is about the whole invoice. */
  readonly line: number | null;
  readonly agreed: FlagFigure;
  readonly billed: FlagFigure;
  /** Billed beyond what was agreed, without tax where lines say so; `null` when it can't be computed. */
  readonly money: Money | null;
  /** The invoice that bills the same already. */
  readonly otherInvoiceId: InvoiceId | null;
}

/** Something that could not be compared, and why: no flag is not the same as "all right". */
export type Unchecked =
  | { readonly kind: 'no-contract' }
  | { readonly kind: 'no-lines-agreed' }
  | { readonly kind: 'no-lines-billed' }
  | { readonly kind: 'line-not-agreed'; readonly line: number; readonly description: string }
  | { readonly kind: 'line-without-figures'; readonly line: number; readonly description: string }
  | { readonly kind: 'no-billing-period' }
  | { readonly kind: 'assumed-period'; readonly period: IsoPeriod };

export interface InvoiceComparison {
  readonly flags: readonly InvoiceFlag[];
  readonly unchecked: readonly Unchecked[];
}
