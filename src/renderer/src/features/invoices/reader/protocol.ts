import type { DocumentId } from '#domain/brand.ts';
import type { FoundInvoice } from '#domain/invoices/found-invoice.ts';
import type { RecognisedVendor } from '#domain/invoices/propose-links.ts';
import type { Outcome, Problem } from '#domain/outcome.ts';

/** Where a reader finds a file: a dropped one comes along, one that main opened streams from our own origin. */
export type ReaderSource =
  | { readonly kind: 'file'; readonly name: string; readonly size: number; readonly file: Blob }
  | { readonly kind: 'address'; readonly name: string; readonly size: number; readonly address: string };

/** The bytes of a file as they would be kept. */
export interface ReadBytes {
  /** SHA-256 of the bytes. */
  readonly id: DocumentId;
  readonly mediaType: string;
  readonly size: number;
  readonly blob: Blob;
}

/** What a file turned out to be. */
export type FileReading =
  | {
      readonly kind: 'document';
      readonly bytes: ReadBytes;
      readonly found: FoundInvoice;
      /** Who the seller is, as far as it was recognised. */
      readonly vendor: RecognisedVendor | null;
    }
  | {
      readonly kind: 'table';
      readonly text: string;
      /** Vendors of the table's sellers, by their name as written. */
      readonly vendors: ReadonlyMap<string, RecognisedVendor>;
    }
  | ({ readonly kind: 'refused'; readonly format: string } & Problem);

export type ReaderTask =
  | { readonly kind: 'read'; readonly source: ReaderSource }
  /** Reads a kept document again, for showing it. */
  | { readonly kind: 'show'; readonly blob: Blob }
  | { readonly kind: 'recognise'; readonly seller: string };

/** What each task answers. */
export interface ReaderAnswers {
  readonly read: FileReading;
  readonly show: Outcome<FoundInvoice>;
  readonly recognise: RecognisedVendor | null;
}

export interface ToReader {
  readonly id: number;
  readonly task: ReaderTask;
}

export type FromReader =
  | { readonly id: number; readonly kind: 'answer'; readonly answer: unknown }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };
