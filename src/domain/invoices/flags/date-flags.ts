import type { Application } from '#domain/applications/application.ts';
import { addDays, daysBetween, earlier, later } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { scaleMoney } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import type { FlagFigure, FlagKind, InvoiceFlag } from './flag.ts';
import { statedPeriod } from './service-period.ts';
import type { ServicePeriod } from './service-period.ts';

/** A bill without a service period may come this long before the service or after it. */
const BILLING_LAG_DAYS = 31;

function daysOf(period: ServicePeriod): number {
  return daysBetween(period.from, period.to) + 1;
}

/** The share of the invoice's total that falls on these of its days, tax included. */
function shareOf(invoice: Invoice, days: number, period: ServicePeriod): Money {
  return scaleMoney({ minor: invoice.total, currency: invoice.currency }, days, daysOf(period));
}

function flag(
  kind: FlagKind,
  agreed: FlagFigure,
  period: ServicePeriod | null,
  invoice: Invoice,
  share: Money,
): InvoiceFlag {
  const billed: FlagFigure =
    period === null ? { kind: 'day', day: invoice.issueDate } : { kind: 'dates', ...period };
  return { key: kind, kind, line: null, agreed, billed, money: share, otherInvoiceId: null };
}

/** Days of the period that lie before `first` or after `last`; both may be open. */
function daysOutside(period: ServicePeriod, first: IsoDate, last: IsoDate | null): number {
  const from = later(period.from, first);
  const to = last === null ? period.to : earlier(period.to, last);
  return daysOf(period) - Math.max(0, daysBetween(from, to) + 1);
}

/** A charge for days on which the contract did not run: before its start, or after it ended by itself. */
export function outsideTerm(invoice: Invoice, contract: Contract): InvoiceFlag | null {
  const terms = rulesOf(contract);
  const last = terms.atEnd === 'ends' ? currentTerm(terms, terms.start).end : null;
  const agreed: FlagFigure = { kind: 'dates', from: terms.start, to: last };
  const period = statedPeriod(invoice);
  if (period === null) {
    const early = invoice.issueDate < addDays(terms.start, -BILLING_LAG_DAYS);
    const late = last !== null && invoice.issueDate > addDays(last, BILLING_LAG_DAYS);
    if (!early && !late) return null;
    return flag('outside-term', agreed, null, invoice, { minor: invoice.total, currency: invoice.currency });
  }
  const outside = daysOutside(period, terms.start, last);
  if (outside === 0) return null;
  return flag('outside-term', agreed, period, invoice, shareOf(invoice, outside, period));
}

/** The day on which the application was retired for good, or `null` while it is in use. */
function retiredOn(application: Application): IsoDate | null {
  if (application.status !== 'retired') return null;
  return application.statusHistory.findLast(({ status }) => status === 'retired')?.on ?? null;
}

/** A charge for days after the application was retired; the day of retirement itself may still be billed. */
export function afterRetirement(invoice: Invoice, application: Application): InvoiceFlag | null {
  const day = retiredOn(application);
  if (day === null) return null;
  const agreed: FlagFigure = { kind: 'day', day };
  const period = statedPeriod(invoice);
  if (period === null) {
    // It may still be for the last days of use.
    if (invoice.issueDate <= addDays(day, BILLING_LAG_DAYS)) return null;
    const whole = { minor: invoice.total, currency: invoice.currency };
    return flag('after-retirement', agreed, null, invoice, whole);
  }
  const after = daysOutside(period, period.from, day);
  return after === 0
    ? null
    : flag('after-retirement', agreed, period, invoice, shareOf(invoice, after, period));
}
