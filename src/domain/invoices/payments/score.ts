import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { companyKey, numberKey } from '#domain/invoices/same-invoice.ts';
import { minorUnits } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import type { Converter, PaymentReason, PaymentRow } from './payment.ts';

/** Points of each piece of evidence. The number of the invoice in the payment's text is worth the most. */
const POINTS = { number: 50, vendor: 30, name: 20, amount: 40, near: 20, close: 30, soon: 10, window: 5 };

/** From here a match is believed without a look: exact amount, same vendor, within days. */
export const SURE = 75;
/** Below this it is not worth proposing: an amount alone may be anybody's. */
export const WORTH_A_LOOK = 50;

/** A card is charged up to this many days before the invoice is written … */
const DAYS_BEFORE = 10;
/** … and late payers take this long after it was due. */
const DAYS_AFTER_DUE = 60;
/** What invoices without a due date are taken to allow. */
const USUAL_TERM_DAYS = 30;
const SOON_DAYS = 10;

/** Cards convert at their own rate and add a fee of up to some 3 %; a day's move of the rate comes on top. */
const CONVERTED_CLOSE_PERCENT = 1;
const CONVERTED_PERCENT = 5;
/** Discounts for early payment reach 3 %; banks' fees are less. */
const DIFFERENCE_PERCENT = 3;

/** Numbers shorter than this stand in many texts by chance. */
const SHORTEST_NUMBER = 4;
const SHORTEST_NAME_WORD = 4;

/** Keys of vendors outside the catalogue, which are words of a text. */
const UNLISTED = 'name:';

/** Words of company names that many companies share. */
const COMMON_WORDS = new Set(
  (
    'cloud company consulting data digital europe global group holding international ireland media network ' +
    'online operations services service software solutions systems technologies technology tech the web'
  ).split(' '),
);

/** Days between which a payment may lie. */
export interface PaymentWindow {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export function paymentWindow({ issueDate, dueDate }: Pick<Invoice, 'issueDate' | 'dueDate'>): PaymentWindow {
  const due = dueDate ?? addDays(issueDate, USUAL_TERM_DAYS);
  const last = due < issueDate ? issueDate : due;
  return { from: addDays(issueDate, -DAYS_BEFORE), to: addDays(last, DAYS_AFTER_DUE) };
}

/** An invoice made ready for comparing with many rows. */
export interface PayableInvoice {
  readonly invoice: Invoice;
  /** What a payment may come to: what is left to pay, or the whole when a part was paid before. */
  readonly amounts: readonly Money[];
  readonly window: PaymentWindow;
  readonly number: string;
  readonly names: readonly string[];
}

export function payableInvoice(invoice: Invoice): PayableInvoice {
  const { currency, payable, total } = invoice;
  const amounts = [...new Set([payable ?? total, total])].filter((minor) => minor !== 0);
  return {
    invoice,
    amounts: amounts.map((minor) => ({ minor, currency })),
    window: paymentWindow(invoice),
    number: numberKey(invoice.number),
    names: companyKey(invoice.vendor)
      .split(' ')
      .filter((word) => word.length >= SHORTEST_NAME_WORD && !COMMON_WORDS.has(word)),
  };
}

/** A row's texts made ready for searching. */
export interface SearchableRow {
  readonly row: PaymentRow;
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

export function searchableRow(row: PaymentRow): SearchableRow {
  const plain = `${row.description} ${row.reference}`.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return { row, text: words.join(''), words: new Set(words) };
}

interface Evidence {
  readonly points: number;
  readonly reason: PaymentReason;
}

/** Whether an invoice's number is long enough to mean something where it stands in a text. */
export function isTelling(number: string): boolean {
  return number.length >= SHORTEST_NUMBER && /\d/.test(number);
}

/** A little more than the largest difference that counts, since differences are rounded before they are judged. */
const NEAR_SHARE = (DIFFERENCE_PERCENT + 0.01) / 100;

/** Whether the row is worth the whole comparison: thousands of rows lie in the window of each invoice. */
export function mayBePayment(payable: PayableInvoice, searchable: SearchableRow): boolean {
  const { amount, currency } = searchable.row;
  if (currency !== payable.invoice.currency) return hasSign(payable, searchable);
  return payable.amounts.some(({ minor }) => Math.abs(amount - minor) <= Math.abs(minor) * NEAR_SHARE);
}

function hasSign({ invoice, number, names }: PayableInvoice, { row, text, words }: SearchableRow): boolean {
  return (
    (row.vendorKey !== '' && row.vendorKey === invoice.vendorKey) ||
    (row.applicationId !== null && row.applicationId === invoice.applicationId) ||
    names.some((word) => words.has(word)) ||
    (isTelling(number) && text.includes(number))
  );
}

/** Whether the ledger knows the row as another application's, or another known vendor's, than the invoice is of. */
export function isSomebodyElses({ invoice }: PayableInvoice, row: PaymentRow): boolean {
  const isKnown = (key: string | null): key is string =>
    key !== null && key !== '' && !key.startsWith(UNLISTED);
  return (
    (row.applicationId !== null && invoice.applicationId !== null) ||
    (isKnown(row.vendorKey) && isKnown(invoice.vendorKey))
  );
}

/** Who: the invoice's number in the payment's text, the vendor as the ledger knows it, or a word of its name. */
export function whoEvidence(payable: PayableInvoice, { row, text, words }: SearchableRow): Evidence[] {
  const found: Evidence[] = [];
  const { invoice, number, names } = payable;
  if (isTelling(number) && text.includes(number)) {
    found.push({ points: POINTS.number, reason: { kind: 'number', number: invoice.number } });
  }
  const sameVendor = row.vendorKey !== '' && row.vendorKey === invoice.vendorKey;
  const sameApplication = row.applicationId !== null && row.applicationId === invoice.applicationId;
  const name = names.find((word) => words.has(word));
  if (sameVendor || sameApplication) found.push({ points: POINTS.vendor, reason: { kind: 'vendor' } });
  else if (name !== undefined) found.push({ points: POINTS.name, reason: { kind: 'name', word: name } });
  return found;
}

function percentOver(paid: number, worth: number): number {
  return Math.round((paid / worth - 1) * 10_000) / 100;
}

function convertedEvidence(owed: Money, row: PaymentRow, convert: Converter): Evidence | null {
  const worth = convert(owed, row.currency, row.date);
  if (worth === null || worth.minor === 0 || worth.minor > 0 !== row.amount > 0) return null;
  const differencePercent = percentOver(row.amount, worth.minor);
  if (Math.abs(differencePercent) > CONVERTED_PERCENT) return null;
  const paid = { minor: minorUnits(row.amount), currency: row.currency };
  const points = Math.abs(differencePercent) <= CONVERTED_CLOSE_PERCENT ? POINTS.close : POINTS.near;
  return { points, reason: { kind: 'converted', worth, paid, differencePercent } };
}

function amountOf(owed: Money, row: PaymentRow, convert: Converter): Evidence | null {
  if (owed.currency !== row.currency) return convertedEvidence(owed, row, convert);
  if (owed.minor === row.amount) return { points: POINTS.amount, reason: { kind: 'amount' } };
  if (owed.minor > 0 !== row.amount > 0) return null;
  const percent = percentOver(row.amount, owed.minor);
  if (Math.abs(percent) > DIFFERENCE_PERCENT) return null;
  const difference = { minor: minorUnits(row.amount - owed.minor), currency: owed.currency };
  return { points: POINTS.window, reason: { kind: 'difference', difference, percent } };
}

/** How much: exactly, converted, or with a small difference. `null` when the amount speaks against it. */
export function amountEvidence(
  payable: PayableInvoice,
  row: PaymentRow,
  convert: Converter,
): Evidence | null {
  const found = payable.amounts.flatMap((owed) => amountOf(owed, row, convert) ?? []);
  return found.toSorted((a, b) => b.points - a.points)[0] ?? null;
}

export function isWithin({ from, to }: PaymentWindow, date: IsoDate): boolean {
  return date >= from && date <= to;
}

/** Days between a payment and the day it was most likely made for: the invoice's own, or when it was due. */
export function nearestDays({ invoice }: PayableInvoice, date: IsoDate): number {
  const issued = Math.abs(daysBetween(invoice.issueDate, date));
  return invoice.dueDate === null ? issued : Math.min(issued, Math.abs(daysBetween(invoice.dueDate, date)));
}

/** When: within the window, and better within days of the issue or due date. */
export function dateEvidence(payable: PayableInvoice, date: IsoDate): Evidence {
  const points = nearestDays(payable, date) <= SOON_DAYS ? POINTS.soon : POINTS.window;
  return { points, reason: { kind: 'days', days: daysBetween(payable.invoice.issueDate, date) } };
}
