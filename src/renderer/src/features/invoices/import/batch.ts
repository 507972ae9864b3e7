import type { InvoiceId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { InvoiceCorrections, InvoiceReading } from '#domain/invoices/from-found.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import type { InvoiceLinks } from '#domain/invoices/propose-links.ts';
import type { Money } from '#domain/money/money.ts';
import type { FileReading } from '../reader/protocol.ts';

/** A file of the batch. Its id is also the id of the invoice it becomes. */
export interface BatchFile {
  readonly id: string;
  readonly name: string;
  readonly state: 'waiting' | 'reading' | 'read';
  /** Present once it was read. */
  readonly reading: FileReading | null;
}

/** A document that was read. */
export type DocumentReading = Extract<FileReading, { readonly kind: 'document' }>;

/** What the manager said about one file; nothing at first. */
export interface Said {
  readonly corrections: InvoiceCorrections;
  /** Looked at and found right. */
  readonly confirmed: boolean;
  /** Not to be added. */
  readonly leftOut: boolean;
  /** Links that were chosen in place of the proposed ones. */
  readonly links: Partial<InvoiceLinks>;
}

export const NOTHING_SAID: Said = { corrections: {}, confirmed: false, leftOut: false, links: {} };

/** What becomes of a row of the result table. */
export type Verdict =
  | { readonly kind: 'waiting'; readonly reading: boolean }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'left' }
  | { readonly kind: 'ready'; readonly notes: readonly string[] }
  /** Something required is missing, cannot be right, or a person should look. */
  | { readonly kind: 'look'; readonly reasons: readonly string[] }
  /** A row of a table that changes a stored invoice. */
  | { readonly kind: 'changes'; readonly fields: readonly string[] }
  /** Another document of a stored invoice: kept with it. */
  | { readonly kind: 'attach'; readonly invoice: Invoice }
  /** Another document of an invoice of this batch: kept with it. */
  | { readonly kind: 'twin'; readonly of: string; readonly leaderId: string }
  | { readonly kind: 'there'; readonly words: string; readonly invoiceId: InvoiceId | null }
  | { readonly kind: 'added'; readonly invoiceId: InvoiceId };

export type VerdictKind = Verdict['kind'];

/** One line of the result table: a document, or a row of a table of invoices. */
export interface BatchRow {
  readonly key: string;
  readonly fileId: string;
  readonly fileName: string;
  /** Line in a table; `null` for a document. */
  readonly line: number | null;
  readonly format: string;
  readonly number: string | null;
  readonly vendor: string | null;
  readonly issueDate: IsoDate | null;
  readonly total: Money | null;
  readonly verdict: Verdict;
  /** The invoice as it would be stored; `null` while it can't be. */
  readonly invoice: Invoice | null;
  /** Only for documents. */
  readonly document: DocumentReading | null;
  readonly reading: InvoiceReading | null;
}

const OPEN: ReadonlySet<VerdictKind> = new Set(['waiting', 'ready', 'look', 'changes', 'attach']);

/** Whether something of a row would be lost by putting it away. */
export function isOpen({ verdict }: BatchRow): boolean {
  return OPEN.has(verdict.kind);
}
