import { readInvoiceInPdf } from '#domain/invoices/electronic/in-pdf.ts';
import { readElectronicInvoice } from '#domain/invoices/electronic/read-electronic.ts';
import type { FoundInvoice } from '#domain/invoices/found-invoice.ts';
import { refused, type Outcome } from '#domain/outcome.ts';
import type { PdfEngine } from './engine.ts';
import { openPdf } from './pdf.ts';

/**
 * Reads an invoice from a file of any kind that can be read: an electronic one as XML, or a PDF. The
 * electronic invoice inside a PDF comes before its text; when it is damaged or something else the PDF is
 * refused for that reason, because its text might not agree with it. `startPdf` is called for PDFs only.
 * Refused as `readElectronicInvoice` and `openPdf` do, or with code `no-invoice-data`.
 */
export async function readInvoiceFile(
  bytes: Uint8Array,
  startPdf: () => Promise<PdfEngine>,
): Promise<Outcome<FoundInvoice>> {
  if (!isPdf(bytes)) return readElectronicInvoice(bytes, createReader);
  const pdf = await openPdf(bytes, await startPdf());
  if (!pdf.ok) return pdf;
  try {
    return readInvoiceInPdf(pdf.value.attachments, createReader) ?? NO_DATA;
  } finally {
    pdf.value.close();
  }
}

const NO_DATA = refused(
  'no-invoice-data',
  'This PDF carries no electronic invoice inside. Ask the sender for a Factur-X, ZUGFeRD or XML invoice, or enter it by hand.',
);

const createReader = (label: string, fatal: boolean): TextDecoder => new TextDecoder(label, { fatal });

/** `%PDF-` may come after up to 1024 bytes of something else, but markup is not a PDF. */
function isPdf(bytes: Uint8Array): boolean {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  return !head.trimStart().startsWith('<') && head.includes('%PDF-');
}
