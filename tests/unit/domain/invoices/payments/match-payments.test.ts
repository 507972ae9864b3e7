import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApplicationId, ImportId, InvoiceId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';
import { addPeriod } from '#domain/calendar/period.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { matchPayments } from '#domain/invoices/payments/match-payments.ts';
import type { Converter, PaymentRow } from '#domain/invoices/payments/payment.ts';
import { paymentStandings } from '#domain/invoices/payments/standing.ts';
import { sumsTo } from '#domain/invoices/payments/subset-sum.ts';
import { convertMoney } from '#domain/money/arithmetic.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { invoice } from '../flags/samples.ts';

const NO_RATES: Converter = () => null;
/** 1 USD = 0.92 EUR on every day. */
const USD_TO_EUR: Converter = (amount, to) =>
  amount.currency === 'USD' && to === 'EUR' ? convertMoney(amount, '0.92', to) : null;

function row(line: number, date: string, amount: number, part: Partial<PaymentRow> = {}): PaymentRow {
  return {
    place: { importId: 'import' as ImportId, line },
    date: date as IsoDate,
    amount,
    currency: 'EUR' as CurrencyCode,
    vendorKey: '',
    applicationId: 'app' as ApplicationId,
    description: 'ACME',
    reference: '',
    ...part,
  };
}
const bill = (id: string, part: Parameters<typeof invoice>[0] = {}): Invoice =>
  invoice({ id: id as InvoiceId, number: `INV-${id}-77`, ...part });

function found(
  invoices: readonly Invoice[],
  rows: readonly PaymentRow[],
  convert: Converter = NO_RATES,
): [string, number[], boolean][] {
  return [...matchPayments(invoices, rows, convert)]
    .map(([id, match]): [string, number[], boolean] => [
      id,
      match.rows.map(({ place }) => place.line),
      match.sure,
    ])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

describe('a payment is found', () => {
  it('by amount, vendor and date', () => {
    expect(found([bill('a')], [row(2, '2025-03-03', 8000), row(3, '2025-03-03', 8001)])).toEqual([
      ['a', [2], true],
    ]);
  });

  it('by the invoice’s number in the payment’s text, whoever it is labelled as', () => {
    const rows = [
      row(2, '2025-03-28', 8000, { applicationId: null, description: 'SEPA', reference: 'RG inv/a 77' }),
      row(3, '2025-03-28', 8000, { applicationId: null, description: 'SEPA', reference: 'other' }),
    ];
    expect(found([bill('a')], rows)).toEqual([['a', [2], true]]);
  });

  it('by a word of the vendor’s name, and is then worth a look only with the exact amount', () => {
    const other = { applicationId: null, description: 'POS ACME BERLIN' };
    expect(found([bill('a')], [row(2, '2025-03-02', 8000, other)])).toEqual([['a', [2], false]]);
    expect(found([bill('a')], [row(2, '2025-03-02', 7900, other)])).toEqual([]);
  });

  it('by what is left to pay when a part was paid before', () => {
    const partly = bill('a', { payable: 3000 as never });
    expect(found([partly], [row(2, '2025-03-02', 3000)])).toEqual([['a', [2], true]]);
  });

  it('as a refund, for a credit note', () => {
    const note = bill('c', { total: -8000 });
    expect(found([note], [row(2, '2025-03-05', 8000), row(3, '2025-03-05', -8000)])).toEqual([
      ['c', [3], true],
    ]);
  });

  it('in another currency, with the difference explained: 100.00 USD at 0.92 are 92.00 EUR, 93.84 paid', () => {
    const dollars = bill('a', { currency: 'USD' as CurrencyCode, total: 10_000 });
    const matches = matchPayments([dollars], [row(2, '2025-03-02', 9384)], USD_TO_EUR);
    expect(matches.get('a' as InvoiceId)?.reasons.find(({ kind }) => kind === 'converted')).toEqual({
      kind: 'converted',
      worth: { minor: 9200, currency: 'EUR' },
      paid: { minor: 9384, currency: 'EUR' },
      differencePercent: 2,
    });
    expect(found([dollars], [row(2, '2025-03-02', 9384)], NO_RATES)).toEqual([]);
    expect(found([dollars], [row(2, '2025-03-02', 10_900)], USD_TO_EUR)).toEqual([]);
  });

  it('less a discount for early payment, when the number says so: 2 % of 80.00', () => {
    const rows = [row(2, '2025-03-04', 7840, { reference: 'INV-a-77' })];
    expect(found([bill('a')], rows)).toEqual([['a', [2], true]]);
  });
});

describe('a payment is not found', () => {
  it.each([
    ['before the window', row(2, '2025-02-10', 8000)],
    ['long after it was due', row(2, '2025-07-01', 8000)],
    ['of another amount', row(2, '2025-03-02', 9000)],
    ['of another currency without a rate', row(2, '2025-03-02', 8000, { currency: 'USD' as CurrencyCode })],
    ['that is a refund', row(2, '2025-03-02', -8000)],
  ])('%s', (_, candidate) => {
    expect(found([bill('a')], [candidate])).toEqual([]);
  });

  it('in a stranger’s payment of the same sum weeks later', () => {
    const stranger = row(2, '2025-04-20', 8000, { applicationId: null, description: 'HOTEL' });
    expect(found([bill('a')], [stranger])).toEqual([]);
  });

  it('in another application’s, or another known vendor’s, payment of the same sum', () => {
    const other = { applicationId: 'other' as ApplicationId, description: 'MIRO' };
    expect(found([bill('a')], [row(2, '2025-03-02', 8000, other)])).toEqual([]);
    const known = { applicationId: null, vendorKey: 'miro', description: 'MIRO' };
    expect(found([bill('a', { vendorKey: 'slack' })], [row(2, '2025-03-02', 8000, known)])).toEqual([]);
  });
});

describe('several at once', () => {
  const months = Array.from({ length: 12 }, (_, index) =>
    addPeriod('2025-01-05' as IsoDate, 'P1M' as IsoPeriod, index),
  );
  const bills = months.map((day, index) => bill(`m${String(index).padStart(2, '0')}`, { issueDate: day }));

  it('keeps a year of equal bills in step with their payments', () => {
    const rows = months.map((day, index) => row(100 + index, addDays(day, 2), 8000));
    expect(found(bills, rows)).toEqual(bills.map(({ id }, index) => [id, [100 + index], true]));
  });

  it('is the same in whatever order bills and payments come (property)', () => {
    const rows = months.map((day, index) => row(100 + index, addDays(day, (index * 7) % 20), 8000));
    const expected = found(bills, rows);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(bills, { minLength: bills.length }),
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        (someBills, someRows) => {
          expect(found(someBills, someRows)).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives one row to one invoice, and says when the choice between two was a guess', () => {
    const twins = [row(2, '2025-03-03', 8000), row(3, '2025-03-03', 8000)];
    expect(found([bill('a')], twins)).toEqual([['a', [2], false]]);
    expect(found([bill('a'), bill('b')], [row(2, '2025-03-03', 8000)])).toHaveLength(1);
  });

  it('finds one payment for three bills, and three payments for one bill, to be looked at', () => {
    const three = [bill('a', { total: 1000 }), bill('b', { total: 2500 }), bill('c', { total: 4000 })];
    expect(found(three, [row(9, '2025-03-20', 7500)])).toEqual([
      ['a', [9], false],
      ['b', [9], false],
      ['c', [9], false],
    ]);
    const parts = [row(2, '2025-03-02', 3000), row(3, '2025-03-12', 3000), row(4, '2025-03-22', 2000)];
    expect(found([bill('a')], parts)).toEqual([['a', [2, 3, 4], false]]);
  });
});

describe('sumsTo', () => {
  it.each<[number[], number, number[] | null]>([
    [[1, 2, 4], 7, [0, 1, 2]],
    [[1, 2, 4], 6, [1, 2]],
    [[1, 1, 2], 3, null],
    [[5], 5, null],
    [[-1, -2], -3, [0, 1]],
    [[1, 2], 0, null],
  ])('of %j to %i is %j', (amounts, target, expected) => {
    expect(sumsTo(amounts, target, 5)).toEqual(expected);
  });

  it('finds only what adds up (property)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 3000 }),
        (amounts, target) => {
          const places = sumsTo(amounts, target, 5);
          const sum = places?.reduce((total, at) => total + (amounts[at] ?? 0), 0);
          expect(sum ?? target).toBe(target);
        },
      ),
    );
  });
});

describe('how an invoice stands', () => {
  const today = '2025-04-10' as IsoDate;
  const at = '2025-04-01T00:00:00Z' as IsoInstant;
  const due = bill('a', { dueDate: '2025-04-01' as IsoDate });

  it('is overdue, open, or has nothing due without a payment', () => {
    const none = new Map();
    const later = bill('b', { dueDate: '2025-04-20' as IsoDate });
    const nothing = bill('c', { total: 0 });
    expect([...paymentStandings([due, later, nothing, bill('d')], [], none, today).values()]).toEqual([
      { kind: 'overdue', days: 9 },
      { kind: 'open', dueInDays: 10 },
      { kind: 'nothing-due' },
      { kind: 'open', dueInDays: null },
    ]);
  });

  it('is what the manager decided, before what was matched', () => {
    const matches = matchPayments([due], [row(2, '2025-03-03', 8000)], NO_RATES);
    const standing = (how: Parameters<typeof paymentStandings>[1][number]['how'] | null): unknown =>
      paymentStandings([due], how === null ? [] : [{ id: due.id, how, at }], matches, today).get(due.id);
    expect(standing(null)).toMatchObject({ kind: 'matched', match: { sure: true } });
    expect(standing({ kind: 'unpaid' })).toEqual({ kind: 'overdue', days: 9 });
    expect(standing({ kind: 'elsewhere' })).toEqual({ kind: 'elsewhere' });
    const rows = [{ importId: 'x' as ImportId, line: 4 }];
    expect(standing({ kind: 'rows', rows })).toEqual({ kind: 'paid', rows });
  });
});
