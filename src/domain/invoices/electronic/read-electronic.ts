import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { FoundInvoice } from '../found-invoice.ts';
import { readCii } from './cii.ts';
import { BrokenValue, Reading } from './reading.ts';
import { readUbl } from './ubl.ts';
import { foreignPart, whichDocument, type InvoiceDocument } from './which-document.ts';
import { xmlTextOf, type CreateTextReader } from './xml-bytes.ts';
import { parseXml } from './xml-tree.ts';

/**
 * Reads an electronic invoice: UBL 2 Invoice or CreditNote, CII (Factur-X, ZUGFeRD 2, XRechnung) or ZUGFeRD
 * 1, from the bytes of its XML. Fields that are not stated are `null`; what is stated but not certain is
 * `null`, in `unsure` and told in a notice. Refused, with a message for a manager: `empty`, `too-large`,
 * `encoding`, `not-xml`, `xml-cut`, `xml-damaged`, `xml-entities`, `xml-limits` (see `parseXml`),
 * `not-an-invoice` and `unknown-xml` (see `whichDocument`), `invoice-damaged` (well-formed, but it breaks the
 * format it claims).
 */
export function readElectronicInvoice(
  bytes: Uint8Array,
  createReader: CreateTextReader,
): Outcome<FoundInvoice> {
  const decoded = xmlTextOf(bytes, createReader);
  if (!decoded.ok) return decoded;
  const unlike = notXml(bytes, decoded.value.text);
  if (unlike !== null) return refused('not-xml', unlike);
  const tree = parseXml(decoded.value.text);
  if (!tree.ok) return tree;
  const document = whichDocument(tree.value);
  return document.ok ? readDocument(document.value, decoded.value.notices) : document;
}

function readDocument(document: InvoiceDocument, notices: readonly string[]): Outcome<FoundInvoice> {
  const foreign = foreignPart(document);
  if (foreign !== null) {
    return damaged(
      `On line ${foreign.line} there is a part “${foreign.name.slice(0, 60)}” that this format does not have`,
    );
  }
  const reading = new Reading();
  try {
    const { syntax, root } = document;
    const found = syntax === 'ubl' ? readUbl(root, reading) : readCii(root, syntax, reading);
    if (found.number === null && found.total === null && found.payable === null && found.lines.length === 0) {
      return damaged('It has the frame of an invoice, but neither a number nor a total nor lines');
    }
    return accepted({
      format: syntax === 'ubl' ? 'ubl' : 'cii',
      ...found,
      unsure: [...reading.unsure],
      places: {},
      notices: readable([...notices, ...reading.notices]),
    });
  } catch (error) {
    if (!(error instanceof BrokenValue)) throw error;
    return damaged(error.message);
  }
}

const MOST_NOTICES = 30;

/** As many as a person may read. */
function readable(all: readonly string[]): readonly string[] {
  const notices = [...new Set(all)];
  if (notices.length <= MOST_NOTICES) return notices;
  return [
    ...notices.slice(0, MOST_NOTICES),
    `There are ${notices.length - MOST_NOTICES} more notices like these.`,
  ];
}

function damaged(reason: string): Outcome<FoundInvoice> {
  return refused(
    'invoice-damaged',
    `The electronic invoice is damaged. ${reason}. Ask the sender for a correct one, or enter the invoice by hand.`,
  );
}

/** What a file is that does not even begin like XML. */
function notXml(bytes: Uint8Array, text: string): string | null {
  const start = text.trimStart().slice(0, 100).toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) {
    return 'This is a web page, not an invoice. Download the invoice itself (PDF or XML) from that page.';
  }
  if (start.startsWith('<')) return null;
  const named = OTHER_FILES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte));
  return `This is ${named?.[1] ?? 'not an electronic invoice: it does not begin like XML'}. Choose the invoice as PDF or XML, or enter it by hand.`;
}

/** What people choose by mistake, by its first bytes. */
const OTHER_FILES: readonly (readonly [signature: readonly number[], name: string])[] = [
  [[0x50, 0x4b], 'a ZIP archive or an Office document'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office document or a mail saved by Outlook'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG), whose text cannot be read'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG), whose text cannot be read'],
  [[0x49, 0x49, 0x2a], 'a picture (TIFF), whose text cannot be read'],
  [[0x4d, 0x4d, 0x00], 'a picture (TIFF), whose text cannot be read'],
  [[0x47, 0x49, 0x46], 'a picture (GIF), whose text cannot be read'],
  [[0x1f, 0x8b], 'a compressed file: unpack it first'],
  [[0x30, 0x82], 'a signed file (P7M): save the document inside it first'],
  [[0x30, 0x80], 'a signed file (P7M): save the document inside it first'],
];
