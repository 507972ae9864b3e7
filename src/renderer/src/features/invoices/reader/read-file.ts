import { readInvoiceFile } from '#documents/read-invoice.ts';
import { windowPdf } from '#documents/window-pdf.ts';
import type { DocumentId } from '#domain/brand.ts';
import { INVOICE_TABLE } from '#domain/invoices/invoice-table.ts';
import type { RecognisedVendor } from '#domain/invoices/propose-links.ts';
import { readCsv } from '#domain/tables/csv-read.ts';
import { nameOfBinary } from '#domain/tables/binary-files.ts';
import { whichTable } from '#domain/tables/which-table.ts';
import { fileText } from '#ui/staged-preview/file-text.ts';
import { kindOfFile } from './kind-of-file.ts';
import type { FileReading, ReaderSource } from './protocol.ts';
import { recogniseSeller, vendorOfDomain } from './recognise.ts';

/** The largest document that is kept; saving a copy has the same limit. */
export const LARGEST_BYTES = 40_000_000;

const MEGABYTE = 1_000_000;

async function bytesOf(source: ReaderSource): Promise<Uint8Array<ArrayBuffer>> {
  if (source.kind === 'file') return new Uint8Array(await source.file.arrayBuffer());
  const answer = await fetch(source.address);
  if (!answer.ok) throw new Error(await answer.text());
  return new Uint8Array(await answer.arrayBuffer());
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<DocumentId> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') as DocumentId;
}

function refusal(format: string, code: string, message: string): FileReading {
  return { kind: 'refused', format, code, message };
}

/** Reads one file: an invoice document, a table of invoices, or why it is neither. Never throws. */
export async function readFile(source: ReaderSource): Promise<FileReading> {
  if (source.size > LARGEST_BYTES) {
    const size = Math.round(source.size / MEGABYTE);
    const message = `It is ${size} MB, more than the ${LARGEST_BYTES / MEGABYTE} MB that a document may have. Ask the vendor for a smaller one, or save the pages of the invoice alone.`;
    return refusal('', 'too-large', message);
  }
  try {
    return await readBytes(await bytesOf(source), source.name);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refusal('', 'unreadable', `It could not be read (${why}). Look whether it is still there.`);
  }
}

async function readBytes(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<FileReading> {
  const kind = kindOfFile(bytes);
  if (kind === 'empty')
    return refusal('', 'empty', 'The file is empty (0 bytes). Fetch it again from where it came.');
  if (kind === 'table') return readTable(bytes, name);
  const outcome = await readInvoiceFile(bytes, windowPdf, { vendorOfDomain });
  const format = kind === 'pdf' ? 'PDF' : 'XML';
  if (!outcome.ok) return refusal(format, outcome.code, outcome.message);
  const mediaType = kind === 'pdf' ? 'application/pdf' : 'application/xml';
  const { seller } = outcome.value;
  return {
    kind: 'document',
    bytes: {
      id: await sha256(bytes),
      mediaType,
      size: bytes.length,
      blob: new Blob([bytes], { type: mediaType }),
    },
    // Files inside the document stay inside it: they are read again when somebody wants one.
    found: { ...outcome.value, attachments: [] },
    vendor: seller === null ? null : recogniseSeller(seller),
  };
}

function readTable(bytes: Uint8Array, name: string): FileReading {
  const binary = nameOfBinary(bytes);
  if (binary !== null)
    return refusal('', 'binary', 'This is no invoice: PDF, XML and CSV files can be read here.');
  const text = fileText(bytes);
  if (!text.ok) return refusal('', text.code, text.message);
  if (/\.(pdf|xml)$/i.test(name)) {
    const ending = name.slice(name.lastIndexOf('.'));
    const message = `Its name ends in ${ending}, but its content is not. Open it in the program that made it and save it again.`;
    return refusal('', 'not-what-it-says', message);
  }
  if (whichTable(text.value, [INVOICE_TABLE]) === null) {
    const message = `It is no list of invoices: its first row must name the columns ${INVOICE_TABLE.required.join(', ')}.`;
    return refusal('CSV', 'no-invoices', message);
  }
  return { kind: 'table', text: text.value, vendors: sellersOf(text.value) };
}

function sellersOf(text: string): ReadonlyMap<string, RecognisedVendor> {
  const vendors = new Map<string, RecognisedVendor>();
  const table = readCsv(text);
  if (!table.ok) return vendors;
  const column = table.value.header.findIndex((name) => name.trim().toLowerCase() === 'vendor');
  for (const seller of new Set(table.value.rows.map(({ cells }) => (cells[column] ?? '').trim()))) {
    const vendor = recogniseSeller(seller);
    if (vendor !== null) vendors.set(seller, vendor);
  }
  return vendors;
}
