import type { ContractId, InvoiceId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { TermHistory } from '#domain/contracts/term-history.ts';
import type { InvoiceComparison } from '#domain/invoices/flags/flag.ts';
import type { PaymentMatch, PaymentReason, PaymentRow } from '#domain/invoices/payments/payment.ts';
import type { LedgerRow } from './questions.ts';

/** How invoices and ledger rows belong together, as far as it is known. */
export interface InvoicePayments {
  /** Proposals for the invoices that nobody decided about. */
  readonly matches: ReadonlyMap<InvoiceId, PaymentMatch>;
  /** Rows that the manager confirmed, as far as they are still in the ledger. */
  readonly confirmed: ReadonlyMap<InvoiceId, readonly PaymentRow[]>;
  /** Imports that are in the ledger: a decision for rows of others holds no more. */
  readonly present: ReadonlySet<string>;
}

/** A row that may have paid an invoice. */
export interface PaymentCandidate {
  readonly row: PaymentRow;
  /** What speaks for it; empty for rows that were only searched for. */
  readonly reasons: readonly PaymentReason[];
  /** The invoice that it was confirmed for already. */
  readonly takenBy: InvoiceId | null;
}

/** Charges of applications that no invoice explains. */
export interface UninvoicedRows {
  /** Day of the first invoice, from which on invoices are expected; `null` without any. */
  readonly since: IsoDate | null;
  /** Latest first, at most as many as were asked for. */
  readonly rows: readonly LedgerRow[];
  readonly cut: boolean;
}

/** Questions about invoices (I3) and what contracts were paid. They are answered beside the rows, away from the window. */
export interface InvoiceQuestions {
  invoiceFlags: {
    readonly ask: { readonly kind: 'invoiceFlags' };
    readonly answer: ReadonlyMap<InvoiceId, InvoiceComparison>;
  };
  invoicePayments: {
    readonly ask: { readonly kind: 'invoicePayments'; readonly maxRateAgeDays: number };
    readonly answer: InvoicePayments;
  };
  paymentCandidates: {
    readonly ask: {
      readonly kind: 'paymentCandidates';
      readonly invoiceId: InvoiceId;
      /** Words to look for in all rows; empty for those that fit by themselves. */
      readonly search: string;
      readonly limit: number;
      readonly maxRateAgeDays: number;
    };
    readonly answer: readonly PaymentCandidate[];
  };
  uninvoiced: {
    readonly ask: { readonly kind: 'uninvoiced'; readonly limit: number; readonly maxRateAgeDays: number };
    readonly answer: UninvoicedRows;
  };
  /** `null`: there is no such contract. */
  termHistory: {
    readonly ask: { readonly kind: 'termHistory'; readonly contractId: ContractId; readonly today: IsoDate };
    readonly answer: TermHistory | null;
  };
}
