import type { ApplicationId, InvoiceId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { LedgerPlace } from '#domain/invoices/invoice.ts';
import type { CurrencyCode, Money } from '#domain/money/money.ts';

/** A ledger row that may have paid an invoice. Spent is positive, refunded negative. */
export interface PaymentRow {
  readonly place: LedgerPlace;
  readonly date: IsoDate;
  /** Minor units of `currency`. */
  readonly amount: number;
  readonly currency: CurrencyCode;
  /** Key of the vendor as the ledger labels it; empty for none. */
  readonly vendorKey: string;
  readonly applicationId: ApplicationId | null;
  readonly description: string;
  /** Reference and memo, where a payer writes the invoice's number. */
  readonly reference: string;
}

/** Why a row is taken for an invoice's payment. */
export type PaymentReason =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'vendor' }
  | { readonly kind: 'name'; readonly word: string }
  | { readonly kind: 'amount' }
  | { readonly kind: 'sum'; readonly of: number }
  | { readonly kind: 'parts'; readonly of: number }
  | { readonly kind: 'days'; readonly days: number }
  /** Paid in another currency: what the invoice was worth on that day, and by how much was paid more (or less). */
  | {
      readonly kind: 'converted';
      readonly worth: Money;
      readonly paid: Money;
      readonly differencePercent: number;
    }
  /** Paid a little less, as with a discount for early payment, or a little more, as with a bank's fee. */
  | { readonly kind: 'difference'; readonly difference: Money; readonly percent: number };

/** The rows that seem to have paid an invoice. */
export interface PaymentMatch {
  readonly invoiceId: InvoiceId;
  readonly rows: readonly PaymentRow[];
  /** False when it should be looked at before it is believed. */
  readonly sure: boolean;
  readonly score: number;
  readonly reasons: readonly PaymentReason[];
}

/**
 * What `amount` is worth in another currency on a day, in its minor units; `null` without a rate for that day.
 */
export type Converter = (amount: Money, to: CurrencyCode, on: IsoDate) => Money | null;
