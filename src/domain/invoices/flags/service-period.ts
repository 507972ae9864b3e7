import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { addPeriod } from '#domain/calendar/period.ts';
import type { Invoice, InvoiceLine } from '#domain/invoices/invoice.ts';

/** First and last day of the service that is billed, both included. */
export interface ServicePeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The line's own service period, else the invoice's; `null` when neither is stated. */
export function statedPeriod(
  invoice: Pick<Invoice, 'periodStart' | 'periodEnd'>,
  line?: Pick<InvoiceLine, 'periodStart' | 'periodEnd'>,
): ServicePeriod | null {
  for (const { periodStart, periodEnd } of line === undefined ? [invoice] : [line, invoice]) {
    if (periodStart !== null && periodEnd !== null && periodStart <= periodEnd) {
      return { from: periodStart, to: periodEnd };
    }
  }
  return null;
}

/** One billing period from the day of issue: what a bill that names no period is taken to be for. */
export function assumedPeriod(invoice: Pick<Invoice, 'issueDate'>, billing: IsoPeriod): ServicePeriod {
  return { from: invoice.issueDate, to: addDays(addPeriod(invoice.issueDate, billing), -1) };
}
