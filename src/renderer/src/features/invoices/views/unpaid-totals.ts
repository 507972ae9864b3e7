import type { Invoice } from '#domain/invoices/invoice.ts';
import type { PaymentStanding } from '#domain/invoices/payments/standing.ts';
import { money, totalsByCurrency } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';

/** An invoice whose payment is open, or only guessed. */
export interface UnpaidInvoice {
  readonly invoice: Invoice;
  readonly standing: PaymentStanding;
}

/** What is left to pay, or to get back for a credit note. */
export function amountDue({ payable, total, currency }: Invoice): Money {
  return money(payable ?? total, currency);
}

/** Whether nothing is known to have paid it for sure. */
export function isUnpaid({ kind, ...rest }: PaymentStanding): boolean {
  if (kind === 'open' || kind === 'overdue') return true;
  return kind === 'matched' && 'match' in rest && !rest.match.sure;
}

function words(amounts: readonly Money[], locale: string): string {
  return totalsByCurrency(amounts)
    .map((total) => formatMoney(total, locale))
    .join(' and ');
}

/** Sums of unpaid invoices, each currency by itself; guessed payments and credit notes are told apart. */
export function unpaidTotals(rows: readonly UnpaidInvoice[], locale: string): readonly string[] {
  const of = (test: (row: UnpaidInvoice) => boolean): Money[] =>
    rows.filter(test).map(({ invoice }) => amountDue(invoice));
  const isOpen = ({ standing }: UnpaidInvoice): boolean => standing.kind !== 'matched';
  const toPay = of((row) => isOpen(row) && amountDue(row.invoice).minor > 0);
  const overdue = of((row) => row.standing.kind === 'overdue' && amountDue(row.invoice).minor > 0);
  const back = of((row) => isOpen(row) && amountDue(row.invoice).minor < 0).map((due) =>
    money(-due.minor, due.currency),
  );
  const perhaps = of((row) => !isOpen(row));
  return [
    ...(toPay.length === 0 ? [] : [`${words(toPay, locale)} to pay`]),
    ...(overdue.length === 0 ? [] : [`${words(overdue, locale)} overdue`]),
    ...(back.length === 0 ? [] : [`${words(back, locale)} to get back`]),
    ...(perhaps.length === 0 ? [] : [`${words(perhaps, locale)} perhaps paid, to be confirmed`]),
  ];
}
