import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { FoundInvoice, InvoiceField, PagePlace } from '../found-invoice.ts';
import type { Decision } from './candidates.ts';
import { readCurrency } from './currency-field.ts';
import { datesFit, doubted, readDueDate, readIssueDate } from './date-fields.ts';
import { describeDocument, type TextDocument } from './document.ts';
import type { VendorOfDomain } from './domains.ts';
import { documentKind } from './kind.ts';
import { readLines } from './line-items.ts';
import { readMoney } from './money-fields.ts';
import { readNumber } from './number-field.ts';
import type { PageText } from './page-text.ts';
import { readParties } from './parties.ts';
import { readPeriod } from './period-field.ts';
import type { TitleKind } from './vocabulary.ts';

export interface TextInvoiceContext {
  /** The catalogue's vendor of a web domain, for invoices whose seller is named by its address alone. */
  readonly vendorOfDomain: VendorOfDomain;
}

type Fields = { readonly [Field in InvoiceField]: Decision<FoundInvoice[Field] & string> };

/**
 * Reads an invoice from the text of its pages. A field is filled when the document says it plainly, and once;
 * otherwise it is `null`, and named in `unsure` with the places to look at when there was something to see.
 * Refused: pages without text (a scan) and documents that are no invoice, saying what they are.
 */
export function readTextInvoice(
  pages: readonly PageText[],
  context: TextInvoiceContext,
): Outcome<FoundInvoice> {
  if (pages.every((page) => page.items.length === 0)) return NO_TEXT;
  const document = describeDocument(pages);
  const kind = documentKind(document);
  if (kind !== null && OTHER_DOCUMENTS[kind] !== undefined) return isOther(OTHER_DOCUMENTS[kind]);
  const { fields, notices, lines } = readFields(document, context);
  // `Rechnungsbetrag` without a title: the sum is an invoice's all the same.
  if (kind === null && fields.number.kind !== 'sure' && fields.total.kind !== 'sure') return NO_INVOICE;
  return accepted({
    format: 'text',
    kind: kind === 'credit-note' ? 'credit-note' : 'invoice',
    ...valuesOf(fields),
    lines,
    taxes: [],
    attachments: [],
    unsure: (Object.keys(fields) as InvoiceField[]).filter((field) => fields[field].kind === 'unsure'),
    places: placesOf(fields),
    notices: kind === 'receipt' ? [...notices, RECEIPT] : notices,
  });
}

function readFields(
  document: TextDocument,
  context: TextInvoiceContext,
): Pick<FoundInvoice, 'lines' | 'notices'> & { readonly fields: Fields } {
  const money = readMoney(document);
  const issue = readIssueDate(document);
  const due = readDueDate(document);
  const fit = datesFit(issue, due);
  const period = readPeriod(document);
  const fields: Fields = {
    number: readNumber(document),
    issueDate: fit ? issue : doubted(issue),
    dueDate: fit ? due : doubted(due),
    currency: readCurrency(document, money.rows),
    ...readParties(document, context.vendorOfDomain),
    total: money.total,
    tax: money.tax,
    payable: money.payable,
    periodStart: period.start,
    periodEnd: period.end,
  };
  return { fields, notices: money.notices, lines: readLines(document, money.net) };
}

type Values = { readonly [Field in InvoiceField]: FoundInvoice[Field] };

function valuesOf(fields: Fields): Values {
  const value = <T>(decision: Decision<T>): T | null => (decision.kind === 'sure' ? decision.value : null);
  return {
    number: value(fields.number),
    issueDate: value(fields.issueDate),
    dueDate: value(fields.dueDate),
    currency: value(fields.currency),
    seller: value(fields.seller),
    buyer: value(fields.buyer),
    total: value(fields.total),
    tax: value(fields.tax),
    payable: value(fields.payable),
    periodStart: value(fields.periodStart),
    periodEnd: value(fields.periodEnd),
  };
}

function placesOf(fields: Fields): Partial<Record<InvoiceField, readonly PagePlace[]>> {
  const places: Partial<Record<InvoiceField, readonly PagePlace[]>> = {};
  for (const [field, decision] of Object.entries(fields) as [InvoiceField, Decision<string>][]) {
    if (decision.kind !== 'nothing') places[field] = decision.places;
  }
  return places;
}

const OTHER_DOCUMENTS: Readonly<Partial<Record<TitleKind, string>>> = {
  order: 'an order or its confirmation',
  quote: 'a quote or a pro forma invoice',
  'delivery-note': 'a delivery note',
  reminder: 'a payment reminder',
  statement: 'a statement of account',
};

const RECEIPT = 'This is a receipt for a payment. If there is an invoice for it too, keep that one instead.';

const NO_TEXT = refused(
  'pdf-without-text',
  'This PDF is an image, for example a scan: it holds no text that could be read. Ask the vendor for the original file, or enter the invoice by hand.',
);

const NO_INVOICE = refused(
  'not-an-invoice',
  'Neither the word “invoice” nor an invoice number was found in this document, in any of the languages known here. If it is an invoice, enter it by hand.',
);

function isOther(what: string): Outcome<never> {
  return refused(
    'not-an-invoice',
    `This document calls itself ${what}, not an invoice, so nothing was taken from it. Use the invoice that belongs to it.`,
  );
}
