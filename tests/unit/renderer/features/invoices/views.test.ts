import { describe, expect, it } from 'vitest';
import type { ImportId, InvoiceId } from '#domain/brand.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import type { PaymentMatch } from '#domain/invoices/payments/payment.ts';
import type { PaymentStanding } from '#domain/invoices/payments/standing.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { paidTogetherWith } from '#features/invoices/payments/paid-together.ts';
import { SHOWS, invoicesAddress, parseShow } from '#features/invoices/views/show.ts';
import { isUnpaid, unpaidTotals } from '#features/invoices/views/unpaid-totals.ts';
import { invoice } from '../../../domain/invoices/flags/samples.ts';

function match(id: string, line: number, sure = false): PaymentMatch {
  const place = { importId: 'card' as ImportId, line };
  const row = { place } as PaymentMatch['rows'][number];
  return { invoiceId: id as InvoiceId, rows: [row], sure, score: 50, reasons: [] };
}

const OPEN: PaymentStanding = { kind: 'open', dueInDays: 4 };
const OVERDUE: PaymentStanding = { kind: 'overdue', days: 4 };
const PERHAPS: PaymentStanding = { kind: 'matched', match: match('one', 2) };

function row(total: number, standing: PaymentStanding, part: Parameters<typeof invoice>[0] = {}) {
  return { invoice: invoice({ total, ...part }), standing };
}

describe('unpaid invoices', () => {
  it('are those open, overdue, or only perhaps paid', () => {
    const standings: PaymentStanding[] = [
      OPEN,
      OVERDUE,
      PERHAPS,
      { kind: 'matched', match: match('one', 2, true) },
      { kind: 'paid', rows: [] },
      { kind: 'elsewhere' },
      { kind: 'nothing-due' },
    ];
    expect(standings.map(isUnpaid)).toEqual([true, true, true, false, false, false, false]);
  });

  it('are summed by currency; what is overdue, to get back, and guessed is told apart', () => {
    const dollars = { currency: 'USD' as CurrencyCode };
    const rows = [
      row(8000, OPEN),
      row(4000, OVERDUE),
      row(2000, OPEN, dollars),
      row(-1500, OPEN),
      row(700, PERHAPS),
    ];
    expect(unpaidTotals(rows, 'en-GB')).toEqual([
      '€120.00 and US$20.00 to pay',
      '€40.00 overdue',
      '€15.00 to get back',
      '€7.00 perhaps paid, to be confirmed',
    ]);
    expect(unpaidTotals([], 'en-GB')).toEqual([]);
  });

  it('count with what is left to pay after a prepayment', () => {
    const rows = [row(8000, OPEN, { payable: 3000 as MinorUnits })];
    expect(unpaidTotals(rows, 'en-GB')).toEqual(['€30.00 to pay']);
  });
});

describe('one payment of several invoices', () => {
  it('is confirmed for all of them together', () => {
    const bills: Invoice[] = ['a', 'b', 'c'].map((id) => invoice({ id: id as InvoiceId }));
    const matches = new Map([match('a', 7), match('b', 7), match('c', 8)].map((one) => [one.invoiceId, one]));
    const paid = paidTogetherWith(match('a', 7), matches, bills);
    expect(paid.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('the address of a view', () => {
  it('names the view and the open invoice, and is read back', () => {
    expect(invoicesAddress('unpaid', 'x', true)).toBe('/invoices/x?show=unpaid&full=1');
    expect(invoicesAddress('all')).toBe('/invoices?');
    for (const show of SHOWS) expect(parseShow(show)).toBe(show);
    expect(parseShow('nonsense')).toBe('all');
  });
});
