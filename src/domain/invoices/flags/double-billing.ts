import { daysBetween, earlier, later } from '#domain/calendar/day-number.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { companyKey, numberKey } from '#domain/invoices/same-invoice.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { InvoiceFlag } from './flag.ts';
import { statedPeriod } from './service-period.ts';
import type { ServicePeriod } from './service-period.ts';

/** Without service periods, the same sum billed again within this many days is one bill sent twice. */
const SAME_BILL_DAYS = 3;

function days({ from, to }: ServicePeriod): number {
  return daysBetween(from, to) + 1;
}

/** Whether the two periods share more than half of the shorter one. Bills that meet at one day do not. */
function overlapMostly(one: ServicePeriod, other: ServicePeriod): boolean {
  const shared = daysBetween(later(one.from, other.from), earlier(one.to, other.to)) + 1;
  return shared * 2 > Math.min(days(one), days(other));
}

/** What one vendor bills for one contract, or without a contract for one application, in one currency. */
export function billingKey(invoice: Invoice): string {
  const subject = invoice.contractId ?? invoice.applicationId ?? '';
  return `${invoice.vendorKey ?? companyKey(invoice.vendor)} ${subject} ${invoice.currency}`;
}

/** Sum of the charges that both invoices have alike: same description and same net amount. */
function sharedCharges(one: Invoice, other: Invoice): number {
  const rest = other.lines.map((line) => `${line.net} ${line.description.trim().toLowerCase()}`);
  let sum = 0;
  for (const { net, description } of one.lines) {
    const at = rest.indexOf(`${net} ${description.trim().toLowerCase()}`);
    if (at === -1 || net === null || net <= 0) continue;
    rest.splice(at, 1);
    sum += net;
  }
  return sum;
}

/** Two subscriptions at one price are billed alike; their lines name different things. */
function areAboutOtherThings(one: Invoice, other: Invoice): boolean {
  const said = new Set(one.lines.map(({ description }) => description.trim().toLowerCase()));
  return (
    one.lines.length > 0 &&
    other.lines.length > 0 &&
    !other.lines.some(({ description }) => said.has(description.trim().toLowerCase()))
  );
}

/** Minor units that both bill; 0 when they are different bills. */
function billedTwice(one: Invoice, other: Invoice): number {
  if (areAboutOtherThings(one, other)) return 0;
  const [mine, theirs] = [statedPeriod(one), statedPeriod(other)];
  if (mine !== null && theirs !== null) {
    if (!overlapMostly(mine, theirs)) return 0;
    return one.total === other.total ? one.total : sharedCharges(one, other);
  }
  const apart = Math.abs(daysBetween(one.issueDate, other.issueDate));
  return one.total === other.total && apart <= SAME_BILL_DAYS ? one.total : 0;
}

function isEarlier(one: Invoice, other: Invoice): boolean {
  if (one.issueDate !== other.issueDate) return one.issueDate < other.issueDate;
  return numberKey(one.number) === numberKey(other.number)
    ? one.id < other.id
    : numberKey(one.number) < numberKey(other.number);
}

/** A credit note over the whole of one of the two takes the double back. */
function isCredited(invoice: Invoice, other: Invoice, credits: readonly Invoice[]): boolean {
  const since = earlier(invoice.issueDate, other.issueDate);
  return credits.some(
    ({ total, issueDate }) => issueDate >= since && (total === -invoice.total || total === -other.total),
  );
}

/**
 * The flag of an invoice that bills what an earlier one billed already; `null` otherwise. Of the two only the
 * later carries it. `others` are the vendor's invoices and credit notes of the same `billingKey`.
 */
export function doubleBilling(invoice: Invoice, others: readonly Invoice[]): InvoiceFlag | null {
  if (invoice.total <= 0) return null;
  const credits = others.filter(({ total }) => total < 0);
  for (const other of others) {
    if (other.id === invoice.id || other.total <= 0 || !isEarlier(other, invoice)) continue;
    const twice = billedTwice(invoice, other);
    if (twice <= 0 || isCredited(invoice, other, credits)) continue;
    return {
      key: `double:${other.id}`,
      kind: 'double',
      line: null,
      agreed: { kind: 'invoice', number: other.number, issueDate: other.issueDate },
      billed: { kind: 'invoice', number: invoice.number, issueDate: invoice.issueDate },
      money: money(twice, invoice.currency),
      otherInvoiceId: other.id,
    };
  }
  return null;
}
