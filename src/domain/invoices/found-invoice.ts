import type { IsoDate } from '#domain/calendar/iso.ts';
import type { InvoiceKind } from './invoice.ts';

/** What can be read from a document about an invoice as a whole, and be confirmed or corrected. */
export const INVOICE_FIELDS = [
  'number',
  'issueDate',
  'dueDate',
  'currency',
  'seller',
  'buyer',
  'total',
  'tax',
  'payable',
  'periodStart',
  'periodEnd',
] as const;
export type InvoiceField = (typeof INVOICE_FIELDS)[number];

/** A rectangle on a page, from its top left corner, in PDF points (1/72 inch). Pages count from 1. */
export interface PagePlace {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One line as the document states it; amounts are plain decimal text, `null` is "not stated". */
export interface FoundLine {
  readonly description: string;
  readonly quantity: string | null;
  readonly unitPrice: string | null;
  readonly net: string | null;
  readonly periodStart: IsoDate | null;
  readonly periodEnd: IsoDate | null;
}

/** One rate of tax with what it is charged on; plain decimal text. */
export interface FoundTax {
  readonly percent: string | null;
  readonly base: string | null;
  readonly amount: string | null;
}

/** A file inside the document: what was delivered with the invoice. */
export interface FoundAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * What a reader found in one document. Amounts are plain decimal text as stated (the currency may be
 * unknown); `null` is "not stated" or "not sure", never a guess.
 */
export interface FoundInvoice {
  readonly format: 'ubl' | 'cii' | 'facturx' | 'text';
  readonly kind: InvoiceKind;
  /** Electronic documents: their type by UNTDID 1001, e.g. `380`; `null` when they do not say. */
  readonly typeCode?: string | null;
  readonly number: string | null;
  readonly issueDate: IsoDate | null;
  readonly dueDate: IsoDate | null;
  readonly currency: string | null;
  readonly seller: string | null;
  readonly buyer: string | null;
  readonly total: string | null;
  readonly tax: string | null;
  readonly payable: string | null;
  readonly periodStart: IsoDate | null;
  readonly periodEnd: IsoDate | null;
  readonly lines: readonly FoundLine[];
  readonly taxes: readonly FoundTax[];
  readonly attachments: readonly FoundAttachment[];
  /** Fields the reader saw something for but is not sure of: left `null` and to be asked. */
  readonly unsure: readonly InvoiceField[];
  /** Text documents: where on the page each found value stands, and candidates of the unsure ones. */
  readonly places: Readonly<Partial<Record<InvoiceField, readonly PagePlace[]>>>;
  /** What a manager should know, e.g. sums that do not add up. */
  readonly notices: readonly string[];
}
