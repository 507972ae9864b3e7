import { accepted, type Outcome } from '#domain/outcome.ts';
import type { FoundAttachment, FoundInvoice } from '../found-invoice.ts';
import { readElectronicInvoice } from './read-electronic.ts';
import type { CreateTextReader } from './xml-bytes.ts';

/** A file inside a PDF. */
export interface EmbeddedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Names that Factur-X, ZUGFeRD 1 and 2, XRechnung and Order-X give the document inside a PDF. Whatever
 * carries one is meant as the PDF's content, so what is wrong with it is said and never passed over.
 */
const PROMISED = /^(?:factur-?x|zugferd-?invoice|xrechnung|order-?x|deliver-?x|cida?)\.xml$/i;

/**
 * The electronic invoice among the files inside a PDF, with the other files as its attachments; `null` when
 * none of them is one. Refused as {@link readElectronicInvoice} does when the file that is named as the
 * invoice is damaged or something else: the page's text may be read instead, but only by a manager's choice,
 * as the two would then not be known to agree.
 */
export function readInvoiceInPdf(
  files: readonly EmbeddedFile[],
  createReader: CreateTextReader,
): Outcome<FoundInvoice> | null {
  const read = (file: EmbeddedFile) => ({ file, found: readElectronicInvoice(file.bytes, createReader) });
  const promised = files.filter((file) => PROMISED.test(baseName(file.name))).map(read);
  const candidates =
    promised.length > 0 ? promised : files.filter((file) => /\.xml$/i.test(file.name)).map(read);
  for (const { file, found } of candidates) if (found.ok) return inPdf(found.value, file, files);
  return promised[0]?.found ?? null;
}

function inPdf(
  found: FoundInvoice,
  source: EmbeddedFile,
  files: readonly EmbeddedFile[],
): Outcome<FoundInvoice> {
  const others = attachedFiles(files.filter((file) => file !== source));
  return accepted({ ...found, format: 'facturx', attachments: [...found.attachments, ...others] });
}

/** Files inside a PDF as attachments: a bare name, and the type that its ending stands for. */
export function attachedFiles(files: readonly EmbeddedFile[]): readonly FoundAttachment[] {
  return files.map(({ name, bytes }) => ({ name: baseName(name), mediaType: mediaTypeOf(name), bytes }));
}

function baseName(name: string): string {
  return name.replace(/^.*[/\\]/s, '').trim();
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  xml: 'application/xml',
  csv: 'text/csv',
  txt: 'text/plain',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

/** PDFs seldom say what their files are; the ending does. */
function mediaTypeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return (Object.hasOwn(MEDIA_TYPES, ending) ? MEDIA_TYPES[ending] : undefined) ?? 'application/octet-stream';
}
