import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Invoice, InvoicePayment } from '#domain/invoices/invoice.ts';
import { createRateBook } from '#domain/money/rate-book.ts';
import type { RateBook } from '#domain/money/rate-book.ts';

/** What views need to know besides rows and labels. */
export interface LedgerFacts {
  readonly applications: ReadonlyMap<ApplicationId, Application>;
  readonly contracts: readonly Contract[];
  readonly invoices: readonly Invoice[];
  readonly payments: readonly InvoicePayment[];
  readonly rates: RateBook;
}

export const NO_FACTS: LedgerFacts = {
  applications: new Map(),
  contracts: [],
  invoices: [],
  payments: [],
  rates: createRateBook([], []),
};
