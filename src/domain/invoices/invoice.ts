import type { ApplicationId, ContractId, DocumentId, ImportId, InvoiceId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import type { InvoiceFlag } from './flags/flag.ts';

export const INVOICE_KINDS = ['invoice', 'credit-note'] as const;
export type InvoiceKind = (typeof INVOICE_KINDS)[number];

/** Where an invoice came from. */
export const INVOICE_FORMATS = ['ubl', 'cii', 'facturx', 'text', 'csv', 'hand'] as const;
export type InvoiceFormat = (typeof INVOICE_FORMATS)[number];

/** One line. Amounts are in the invoice's currency and carry its sign; `null` is "not stated". */
export interface InvoiceLine {
  readonly description: string;
  /** Plain decimal text, e.g. `12` or `0.5`; hours and gigabytes are not whole. */
  readonly quantity: string | null;
  /** Plain decimal text per unit in the currency's major unit: unit prices may have more decimals than money. */
  readonly unitPrice: string | null;
  /** Without tax. */
  readonly net: MinorUnits | null;
  readonly periodStart: IsoDate | null;
  readonly periodEnd: IsoDate | null;
}

/** An invoice that a vendor sent us (I2). What is owed is positive; a credit note's amounts are negative. */
export interface Invoice {
  readonly id: InvoiceId;
  readonly kind: InvoiceKind;
  readonly number: string;
  /** As the document writes it. */
  readonly vendor: string;
  /** Key of the vendor as the ledger knows it, or `null` when it is not recognised. */
  readonly vendorKey: string | null;
  readonly issueDate: IsoDate;
  readonly dueDate: IsoDate | null;
  readonly periodStart: IsoDate | null;
  readonly periodEnd: IsoDate | null;
  readonly currency: CurrencyCode;
  /** With tax. */
  readonly total: MinorUnits;
  readonly tax: MinorUnits | null;
  /** What remains to be paid after prepayments; `null` when the document does not say. */
  readonly payable: MinorUnits | null;
  readonly lines: readonly InvoiceLine[];
  readonly applicationId: ApplicationId | null;
  readonly contractId: ContractId | null;
  /** The kept document it was read from, or `null` for an invoice from a list or by hand. */
  readonly documentId: DocumentId | null;
  /** Further kept documents of the same invoice: its PDF beside its XML. */
  readonly otherDocuments: readonly DocumentId[];
  readonly format: InvoiceFormat;
  readonly fileName: string;
  readonly notes: string;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}

/** What a flag said when it was reviewed; when it says something else later, it is open again. */
export type ReviewedFigures = Pick<InvoiceFlag, 'agreed' | 'billed' | 'money'>;

/** What the manager said to one flag of an invoice (I3). `id` = invoice id, `:`, flag key. */
export interface InvoiceReview {
  readonly id: string;
  readonly invoiceId: InvoiceId;
  readonly flag: string;
  readonly verdict: 'accepted' | 'disputed';
  readonly note: string;
  readonly figures: ReviewedFigures;
  readonly at: IsoInstant;
}

/** A ledger row: its import and its line there. */
export interface LedgerPlace {
  readonly importId: ImportId;
  readonly line: number;
}

/**
 * What the manager decided about how an invoice was paid; without one, the best match is proposed.
 * One per invoice: `id` is the invoice's.
 */
export interface InvoicePayment {
  readonly id: InvoiceId;
  readonly how:
    | { readonly kind: 'rows'; readonly rows: readonly LedgerPlace[] }
    /** Paid in a way that no statement here shows. */
    | { readonly kind: 'elsewhere' }
    /** None of the ledger's rows is its payment. */
    | { readonly kind: 'unpaid' };
  readonly at: IsoInstant;
}
