import { parseIsoDate } from '#domain/calendar/iso.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import { minorUnits } from '#domain/money/arithmetic.ts';
import { minorDigits, parseCurrency } from '#domain/money/currencies.ts';
import { divideHalfEven, parseDecimal } from '#domain/money/decimal.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import type { FoundInvoice, FoundLine, InvoiceField } from './found-invoice.ts';
import { checkInvoice } from './check-invoice.ts';
import type { Invoice, InvoiceKind, InvoiceLine } from './invoice.ts';

/** Without these no invoice is stored. */
export const REQUIRED_FIELDS = ['number', 'seller', 'issueDate', 'currency', 'total'] as const;
export type RequiredField = (typeof REQUIRED_FIELDS)[number];

export function isRequired(field: InvoiceField): field is RequiredField {
  return (REQUIRED_FIELDS as readonly string[]).includes(field);
}

/**
 * What the manager said about fields of a document, in the same plain texts as the document's own: ISO dates,
 * decimal text with a point. `null` clears a field, an absent one stays as found.
 */
export type InvoiceCorrections = Readonly<Partial<Record<InvoiceField, string | null>>> & {
  readonly kind?: InvoiceKind;
};

/** What of an invoice can be read from its document. */
export type InvoiceFacts = Pick<
  Invoice,
  | 'kind'
  | 'number'
  | 'vendor'
  | 'issueDate'
  | 'dueDate'
  | 'periodStart'
  | 'periodEnd'
  | 'currency'
  | 'total'
  | 'tax'
  | 'payable'
  | 'lines'
>;

/** A document's fields as an invoice, and what stands in the way. */
export interface InvoiceReading {
  /** `null` while a required field is missing or a field cannot be right. */
  readonly facts: InvoiceFacts | null;
  readonly missing: readonly RequiredField[];
  /** Fields that cannot be right as they are. */
  readonly problems: readonly FieldProblem<InvoiceField>[];
  /** What can be right but seldom is: a person should look. */
  readonly doubts: readonly FieldProblem<InvoiceField>[];
}

/** The parts of a found invoice that a reading needs; a form for a new one has nothing found. */
export type Readable = Pick<FoundInvoice, InvoiceField | 'kind' | 'lines'>;

/** A document in which nothing was found, for invoices written by hand. */
export const NOTHING_FOUND: Readable = {
  kind: 'invoice',
  number: null,
  issueDate: null,
  dueDate: null,
  currency: null,
  seller: null,
  buyer: null,
  total: null,
  tax: null,
  payable: null,
  periodStart: null,
  periodEnd: null,
  lines: [],
};

/** The text that stands for a field: the manager's, else the document's; `null` when there is none. */
export function fieldText(
  found: Readable,
  corrections: InvoiceCorrections,
  field: InvoiceField,
): string | null {
  const text = corrections[field] === undefined ? found[field] : corrections[field];
  const bare = text?.trim() ?? '';
  return bare === '' ? null : bare;
}

/**
 * Makes an invoice of what was found and corrected. Amounts of a credit note become negative, whichever sign
 * the document gives them. Pure.
 */
export function readInvoice(found: Readable, corrections: InvoiceCorrections = {}): InvoiceReading {
  const problems: FieldProblem<InvoiceField>[] = [];
  const text = (field: InvoiceField): string | null => fieldText(found, corrections, field);
  const missing = REQUIRED_FIELDS.filter((field) => text(field) === null);
  const kind = corrections.kind ?? found.kind;
  const date = (field: InvoiceField): IsoDate | null => readDate(text(field), field, problems);
  const currency = readCurrency(text('currency'), problems);
  const money = (field: InvoiceField): MinorUnits | null =>
    currency === null ? null : readAmount(text(field), field, currency, problems);
  const total = money('total');
  const sign = kind === 'credit-note' && total !== null && total > 0 ? -1 : 1;
  const signed = (minor: MinorUnits | null): MinorUnits | null =>
    minor === null ? null : minorUnits(minor * sign);
  const issueDate = date('issueDate');
  const rest = {
    dueDate: date('dueDate'),
    periodStart: date('periodStart'),
    periodEnd: date('periodEnd'),
    tax: signed(money('tax')),
    payable: signed(money('payable')),
  };
  const [number, vendor] = [text('number'), text('seller')];
  if (number === null || vendor === null || issueDate === null || currency === null || total === null) {
    return { facts: null, missing, problems, doubts: [] };
  }
  const facts: InvoiceFacts = {
    kind,
    number,
    vendor,
    issueDate,
    currency,
    ...rest,
    total: minorUnits(total * sign),
    lines: found.lines.map((line) => lineOf(line, currency, sign)),
  };
  const { problems: wrong, doubts } = checkInvoice(facts);
  problems.push(...wrong);
  return { facts: problems.length === 0 ? facts : null, missing, problems, doubts };
}

function readDate(
  text: string | null,
  field: InvoiceField,
  problems: FieldProblem<InvoiceField>[],
): IsoDate | null {
  if (text === null) return null;
  const date = parseIsoDate(text);
  if (date.ok) return date.value;
  problems.push({ field, code: date.code, message: date.message });
  return null;
}

function readCurrency(text: string | null, problems: FieldProblem<InvoiceField>[]): CurrencyCode | null {
  if (text === null) return null;
  const currency = parseCurrency(text);
  if (currency.ok) return currency.value;
  problems.push({ field: 'currency', code: currency.code, message: currency.message });
  return null;
}

function readAmount(
  text: string | null,
  field: InvoiceField,
  currency: CurrencyCode,
  problems: FieldProblem<InvoiceField>[],
): MinorUnits | null {
  if (text === null) return null;
  const exact = exactMinor(text, currency);
  if (exact !== null) return exact;
  const message =
    parseDecimal(text) === null
      ? `“${text}” is not an amount.`
      : `“${text}” can't be an amount in ${currency}: it has too many digits.`;
  problems.push({ field, code: 'amount', message });
  return null;
}

/** Minor units of plain decimal text; `null` when it is none, is too large, or has more decimals than the currency. */
function exactMinor(text: string, currency: CurrencyCode): MinorUnits | null {
  const decimal = parseDecimal(text);
  if (decimal === null) return null;
  const shift = minorDigits(currency) - decimal.scale;
  const scaled = shift >= 0 ? decimal.digits * 10n ** BigInt(shift) : decimal.digits / 10n ** BigInt(-shift);
  if (shift < 0 && scaled * 10n ** BigInt(-shift) !== decimal.digits) return null;
  return safeMinor(scaled);
}

/** Net amounts of lines may have more decimals than money; they are rounded half to even, once. */
function roundedMinor(text: string | null, currency: CurrencyCode): MinorUnits | null {
  const decimal = text === null ? null : parseDecimal(text);
  if (decimal === null) return null;
  const top = decimal.digits * 10n ** BigInt(minorDigits(currency));
  return safeMinor(divideHalfEven(top, 10n ** BigInt(decimal.scale)));
}

function safeMinor(minor: bigint): MinorUnits | null {
  const value = Number(minor);
  return Number.isSafeInteger(value) ? minorUnits(value) : null;
}

function lineOf(line: FoundLine, currency: CurrencyCode, sign: 1 | -1): InvoiceLine {
  const net = roundedMinor(line.net, currency);
  return { ...line, net: net === null ? null : minorUnits(net * sign) };
}
