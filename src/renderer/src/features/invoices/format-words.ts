import type { InvoiceFormat } from '#domain/invoices/invoice.ts';

/** What a format is called on the screen. */
export const FORMAT_WORDS: Readonly<Record<InvoiceFormat, string>> = {
  ubl: 'XML (UBL)',
  cii: 'XML (CII)',
  facturx: 'PDF with data',
  text: 'PDF, read from text',
  csv: 'CSV',
  hand: 'By hand',
};
