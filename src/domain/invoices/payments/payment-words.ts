import { formatDate } from '#domain/calendar/format.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { formatMoney } from '#domain/money/format.ts';
import { assertNever } from '#domain/outcome.ts';
import type { PaymentMatch, PaymentReason } from './payment.ts';
import type { PaymentStanding } from './standing.ts';

function dayWords(days: number): string {
  if (days === 0) return 'on the day of the invoice';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days > 0 ? `${count} after the invoice’s date` : `${count} before the invoice’s date`;
}

function percentWords(percent: number, locale: string): string {
  return `${Math.abs(percent).toLocaleString(locale)} %`;
}

function moreOrLess(percent: number, locale: string): string {
  if (percent === 0) return 'exactly that';
  return `${percentWords(percent, locale)} ${percent > 0 ? 'more' : 'less'}`;
}

/** One reason for a match, as a sentence. */
export function reasonText(reason: PaymentReason, invoice: Invoice, locale: string): string {
  switch (reason.kind) {
    case 'number':
      return `The payment’s text has the invoice’s number ${reason.number}.`;
    case 'vendor':
      return 'The ledger knows the payment as this vendor’s.';
    case 'name':
      return `The payment’s text has the word “${reason.word}” of the vendor’s name.`;
    case 'amount':
      return 'The amounts are equal.';
    case 'sum':
      return `The payment is exactly the sum of ${reason.of} invoices of this vendor.`;
    case 'parts':
      return `${reason.of} payments to this vendor add up to exactly this invoice.`;
    case 'days':
      return `It was paid ${dayWords(reason.days)}.`;
    case 'converted': {
      const [worth, paid] = [formatMoney(reason.worth, locale), formatMoney(reason.paid, locale)];
      const owed = formatMoney(
        { minor: invoice.payable ?? invoice.total, currency: invoice.currency },
        locale,
      );
      const why = reason.differencePercent > 0 ? ', as with a card’s own rate and fee' : '';
      return `${owed} were worth ${worth} that day; ${paid} were paid, ${moreOrLess(reason.differencePercent, locale)}${why}.`;
    }
    case 'difference': {
      const amount = formatMoney(
        { ...reason.difference, minor: Math.abs(reason.difference.minor) as typeof reason.difference.minor },
        locale,
      );
      const why =
        reason.percent < 0 ? 'less, as with a discount for paying early' : 'more, as with a bank’s fee';
      return `${amount} (${percentWords(reason.percent, locale)}) ${why}.`;
    }
    default:
      return assertNever(reason);
  }
}

/** Why these rows are taken for the payment, one sentence per reason. */
export function matchText({ reasons }: PaymentMatch, invoice: Invoice, locale: string): readonly string[] {
  return reasons.map((reason) => reasonText(reason, invoice, locale));
}

/** Where an invoice stands with its payment, in a word or two. */
export function standingText(standing: PaymentStanding): string {
  switch (standing.kind) {
    case 'paid':
      return 'Paid';
    case 'elsewhere':
      return 'Paid elsewhere';
    case 'matched':
      return standing.match.sure ? 'Paid' : 'Perhaps paid';
    case 'open':
      if (standing.dueInDays === null) return 'Open';
      return standing.dueInDays === 0 ? 'Due today' : `Due in ${dayCount(standing.dueInDays)}`;
    case 'overdue':
      return `Overdue by ${dayCount(standing.days)}`;
    case 'nothing-due':
      return 'Nothing to pay';
    default:
      return assertNever(standing);
  }
}

function dayCount(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** The payments of a match: "12 Mar 2026, €93.84". */
export function paymentRowText(
  { date, amount, currency }: PaymentMatch['rows'][number],
  locale: string,
): string {
  return `${formatDate(date, locale)}, ${formatMoney({ minor: amount as Invoice['total'], currency }, locale)}`;
}
