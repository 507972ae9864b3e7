import { attachedFiles, readInvoiceInPdf } from '#domain/invoices/electronic/in-pdf.ts';
import { readElectronicInvoice } from '#domain/invoices/electronic/read-electronic.ts';
import type { FoundInvoice } from '#domain/invoices/found-invoice.ts';
import { readTextInvoice, type TextInvoiceContext } from '#domain/invoices/text/read-text-invoice.ts';
import { accepted, type Outcome } from '#domain/outcome.ts';
import type { PdfEngine } from './engine.ts';
import { openPdf, type PdfDocument } from './pdf.ts';

/**
 * Reads an invoice from a file of any kind that can be read: an electronic one as XML, or a PDF. The
 * electronic invoice inside a PDF comes before its text; when it is damaged or something else the PDF is
 * refused for that reason, because its text might not agree with it. `startPdf` is called for PDFs only.
 * Refused as `readElectronicInvoice`, `openPdf` and `readTextInvoice` do.
 */
export async function readInvoiceFile(
  bytes: Uint8Array,
  startPdf: () => Promise<PdfEngine>,
  context: TextInvoiceContext,
): Promise<Outcome<FoundInvoice>> {
  if (!isPdf(bytes)) return readElectronicInvoice(bytes, createReader);
  const pdf = await openPdf(bytes, await startPdf());
  if (!pdf.ok) return pdf;
  try {
    return readInvoiceInPdf(pdf.value.attachments, createReader) ?? readPages(pdf.value, context);
  } finally {
    pdf.value.close();
  }
}

function readPages(pdf: PdfDocument, context: TextInvoiceContext): Outcome<FoundInvoice> {
  const found = readTextInvoice(pdf.pages, context);
  return found.ok ? accepted({ ...found.value, attachments: attachedFiles(pdf.attachments) }) : found;
}

const createReader = (label: string, fatal: boolean): TextDecoder => new TextDecoder(label, { fatal });

/** `%PDF-` may come after up to 1024 bytes of something else, but markup is not a PDF. */
function isPdf(bytes: Uint8Array): boolean {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  return !head.trimStart().startsWith('<') && head.includes('%PDF-');
}
