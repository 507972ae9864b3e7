import type { InvoiceId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { fieldText, readInvoice } from '#domain/invoices/from-found.ts';
import type { InvoiceReading } from '#domain/invoices/from-found.ts';
import type { FoundInvoice } from '#domain/invoices/found-invoice.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import type { LinkFinder } from '#domain/invoices/propose-links.ts';
import { indexInvoices } from '#domain/invoices/same-invoice.ts';
import type { InvoiceIndex } from '#domain/invoices/same-invoice.ts';
import { money } from '#domain/money/arithmetic.ts';
import { parseCurrency } from '#domain/money/currencies.ts';
import type { Money } from '#domain/money/money.ts';
import { parseMoneyCell } from '#domain/money/parse.ts';
import { parseIsoDate } from '#domain/calendar/iso.ts';
import type { BatchFile, BatchRow, DocumentReading, Said, Verdict } from './batch.ts';
import { FIELD_WORDS } from '../field-words.ts';
import { FORMAT_WORDS } from '../format-words.ts';

/** A document of the batch with what was read and said. */
export interface DocumentCandidate {
  readonly file: BatchFile;
  readonly document: DocumentReading;
  readonly said: Said;
}

/** What documents are judged against. */
export interface StoredInvoices {
  readonly index: InvoiceIndex<Invoice>;
  readonly byId: ReadonlyMap<string, Invoice>;
  readonly links: LinkFinder;
  /** "Slack RE-2026/0042 of €119.00", for messages. */
  readonly nameOf: (invoice: Invoice) => string;
}

const NOT_STORED = '' as IsoInstant;

/** Data beats text; a PDF that carries its data is the best of both. */
const RANK: Readonly<Record<FoundInvoice['format'], number>> = { facturx: 0, ubl: 1, cii: 1, text: 2 };

/** The invoice a document would become; `null` while something is missing or wrong. */
function invoiceOf(
  { file, document, said }: DocumentCandidate,
  { facts }: InvoiceReading,
  find: LinkFinder,
): Invoice | null {
  if (facts === null) return null;
  const corrected = said.corrections.seller !== undefined;
  const vendor = corrected ? null : document.vendor;
  return {
    ...facts,
    ...find(facts, vendor),
    ...said.links,
    id: file.id as InvoiceId,
    vendorKey: vendor?.key ?? null,
    documentId: document.bytes.id,
    otherDocuments: [],
    format: document.found.format,
    fileName: file.name,
    notes: '',
    createdAt: NOT_STORED,
    updatedAt: NOT_STORED,
  };
}

/** What a manager should look at before the invoice is stored; empty when all is well. */
function reasonsOf(reading: InvoiceReading, found: FoundInvoice, contradicts: string | null): string[] {
  const missing = reading.missing.map((field) =>
    found.unsure.includes(field)
      ? `${FIELD_WORDS[field]}: not clear, please fill in.`
      : `${FIELD_WORDS[field]}: not found, please fill in.`,
  );
  const wrong = [...reading.problems, ...reading.doubts].map(
    ({ field, message }) => `${FIELD_WORDS[field]}: ${message}`,
  );
  return [...missing, ...wrong, ...(contradicts === null ? [] : [contradicts])];
}

/** What is worth knowing of an invoice that can be added. */
function notesOf({ found }: DocumentReading, reading: InvoiceReading, confirmed: boolean): string[] {
  const open = found.unsure.filter((field) => !(reading.missing as readonly string[]).includes(field));
  const unsure = open.map((field) => `${FIELD_WORDS[field]}: not clear, left blank.`);
  const byText =
    found.format === 'text' && !confirmed
      ? ['Read from its text: open it to see where each value stands.']
      : [];
  return [...byText, ...unsure, ...found.notices];
}

/** The documents of this batch that came first: by their bytes, and by the invoices they are. */
interface Leaders {
  readonly documents: Map<string, DocumentCandidate>;
  readonly invoices: InvoiceIndex<Invoice>;
}

interface Judged {
  readonly verdict: Verdict;
  readonly invoice: Invoice | null;
}

function judge(
  candidate: DocumentCandidate,
  reading: InvoiceReading,
  stored: StoredInvoices,
  leaders: Leaders,
): Judged {
  const { file, document, said } = candidate;
  const none = (verdict: Verdict): Judged => ({ verdict, invoice: null });
  const own = stored.byId.get(file.id);
  if (own !== undefined) return none({ kind: 'added', invoiceId: own.id });
  const kept = stored.index.byDocument(document.bytes.id);
  if (kept !== null) return none(isThere(`This very file is kept already: ${stored.nameOf(kept)}.`, kept.id));
  const first = leaders.documents.get(document.bytes.id);
  if (first !== undefined) return none(isThere(`The same file as ${first.file.name} of this import.`, null));
  leaders.documents.set(document.bytes.id, candidate);
  if (said.leftOut) return none({ kind: 'left' });
  const invoice = invoiceOf(candidate, reading, stored.links);
  if (invoice === null) return none({ kind: 'look', reasons: reasonsOf(reading, document.found, null) });
  const like = stored.index.like(invoice);
  if (like?.kind === 'same') return none({ kind: 'attach', invoice: like.invoice });
  const among = leaders.invoices.like(invoice);
  if (among?.kind === 'same') {
    const { id, fileName } = among.invoice;
    return none({ kind: 'twin', of: fileName, leaderId: id });
  }
  leaders.invoices.add(invoice);
  const other = like ?? among;
  const contradicts =
    other === null
      ? null
      : `The same number of the same vendor is ${like === null ? 'in this import' : 'there'} with another total: ${stored.nameOf(other.invoice)}.`;
  const reasons = reasonsOf(reading, document.found, contradicts);
  if (reasons.length > 0 && !said.confirmed) return { verdict: { kind: 'look', reasons }, invoice };
  return { verdict: { kind: 'ready', notes: notesOf(document, reading, said.confirmed) }, invoice };
}

function isThere(words: string, invoiceId: InvoiceId | null): Verdict {
  return { kind: 'there', words, invoiceId };
}

/** Documents in the order in which one takes precedence over its twin. */
function byRank(candidates: readonly DocumentCandidate[]): DocumentCandidate[] {
  return candidates.toSorted((a, b) => RANK[a.document.found.format] - RANK[b.document.found.format]);
}

/** Judges all documents of a batch against what is stored and against each other. Pure. */
export function judgeDocuments(
  candidates: readonly DocumentCandidate[],
  stored: StoredInvoices,
): ReadonlyMap<string, BatchRow> {
  const leaders: Leaders = { documents: new Map(), invoices: indexInvoices<Invoice>([]) };
  const rows = new Map<string, BatchRow>();
  for (const candidate of byRank(candidates)) {
    const { file, document, said } = candidate;
    const reading = readInvoice(document.found, said.corrections);
    const { verdict, invoice } = judge(candidate, reading, stored, leaders);
    rows.set(file.id, {
      key: file.id,
      fileId: file.id,
      fileName: file.name,
      line: null,
      format: FORMAT_WORDS[document.found.format],
      ...shownOf(document.found, said, reading),
      verdict,
      invoice,
      document,
      reading,
    });
  }
  return rows;
}

function shownOf(
  found: FoundInvoice,
  { corrections }: Said,
  { facts }: InvoiceReading,
): Pick<BatchRow, 'number' | 'vendor' | 'issueDate' | 'total'> {
  const date = parseIsoDate(fieldText(found, corrections, 'issueDate') ?? '');
  return {
    number: fieldText(found, corrections, 'number'),
    vendor: fieldText(found, corrections, 'seller'),
    issueDate: date.ok ? date.value : null,
    total: facts === null ? statedTotal(found, corrections) : money(facts.total, facts.currency),
  };
}

/** The total as it stands, for an invoice of which something else is missing. */
function statedTotal(found: FoundInvoice, corrections: Said['corrections']): Money | null {
  const currency = parseCurrency(fieldText(found, corrections, 'currency') ?? '');
  const total = fieldText(found, corrections, 'total');
  if (!currency.ok || total === null) return null;
  const minor = parseMoneyCell(total, currency.value);
  return minor.ok ? money(minor.value, currency.value) : null;
}
