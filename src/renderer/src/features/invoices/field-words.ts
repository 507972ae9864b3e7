import type { InvoiceField } from '#domain/invoices/found-invoice.ts';

/** What a field is called on the screen. */
export const FIELD_WORDS: Readonly<Record<InvoiceField, string>> = {
  number: 'Number',
  issueDate: 'Issue date',
  dueDate: 'Due date',
  currency: 'Currency',
  seller: 'Vendor',
  buyer: 'Customer',
  total: 'Total with tax',
  tax: 'Tax',
  payable: 'Amount to pay',
  periodStart: 'Period from',
  periodEnd: 'Period to',
};
