import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Application } from '#domain/applications/application.ts';
import type { InvoiceId } from '#domain/brand.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import { addPeriod } from '#domain/calendar/period.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { compareInvoicesWithContracts } from '#domain/invoices/flags/compare-invoices.ts';
import type { InvoiceComparison } from '#domain/invoices/flags/flag.ts';
import { flagText, questionedMoney, uncheckedText } from '#domain/invoices/flags/flag-words.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { decimalText } from '#domain/money/decimal.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { agreed, application, billed, contract, invoice } from './samples.ts';

const ONE = 'one' as InvoiceId;

function compare(
  invoices: readonly Invoice[],
  contracts: readonly Contract[] = [contract()],
  applications: readonly Application[] = [],
  id: InvoiceId = ONE,
): InvoiceComparison {
  const found = compareInvoicesWithContracts(invoices, { contracts, applications }).get(id);
  if (found === undefined) throw new Error('the invoice was not compared');
  return found;
}

function flagsOf(...given: Parameters<typeof compare>): [string, number | null, string][] {
  return compare(...given).flags.map((flag) => [
    flag.key,
    flag.money?.minor ?? null,
    flagText(flag, 'en-GB'),
  ]);
}

describe('an invoice that bills what was agreed', () => {
  it.each<[string, Partial<Invoice>]>([
    ['as seats and price', {}],
    ['with less', { lines: [billed('Team', '9', '8.00', 7200)] }],
    ['as one sum', { lines: [billed('Team', '1', '80.00', 8000)] }],
    ['as one sum without a quantity', { lines: [billed('Team', null, null, 8000)] }],
    [
      'a year at once, by the yearly price',
      { periodEnd: '2026-02-28' as IsoDate, lines: [billed('Team', '10', '96.00', 96_000)] },
    ],
    [
      'a year at once, as seats times months',
      { periodEnd: '2026-02-28' as IsoDate, lines: [billed('Team', '120', '8.00', 96_000)] },
    ],
    [
      'a year at once, with the monthly price and the yearly net',
      { periodEnd: '2026-02-28' as IsoDate, lines: [billed('Team', '10', '8.00', 96_000)] },
    ],
    [
      'half a month, by days (15 of 31 days of 80.00 are 38.71)',
      { periodEnd: '2025-03-15' as IsoDate, lines: [billed('Team', '10', '3.871', 3871)] },
    ],
    [
      'with a discount line',
      { lines: [billed('Team', '10', '8.00', 8000), billed('Discount', '1', '-5', -500)] },
    ],
    [
      'on lines that carry the period',
      {
        periodStart: null,
        periodEnd: null,
        lines: [billed('Team', '10', '24.00', 24_000, ['2025-03-01', '2025-05-31'])],
      },
    ],
    ['without lines, tax stated', { lines: [], total: 9520, tax: 1520 } as never],
  ])('has no flag: %s', (_, part) => {
    expect(flagsOf([invoice(part)])).toEqual([]);
  });

  it('has no flag whatever the seats, price and number of periods (property)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 24 }),
        fc.constantFrom('P1M', 'P3M', 'P1Y'),
        fc.constantFrom('price', 'quantity', 'lump'),
        (seats, price, periods, billing, writing) => {
          const start = '2025-01-31' as IsoDate;
          const net = seats * price * periods;
          const money = (minor: number): string => decimalText(BigInt(minor), 2);
          const line =
            writing === 'price'
              ? billed('Team', `${seats}`, money(price * periods), net)
              : writing === 'quantity'
                ? billed('Team', `${seats * periods}`, money(price), net)
                : billed('Team', '1', money(net), net);
          const bill = invoice({
            periodStart: start,
            periodEnd: addDays(addPeriod(start, billing as IsoPeriod, periods), -1),
            lines: [line],
            total: net,
          });
          const terms = { start, billingPeriod: billing as IsoPeriod, initialTerm: 'P10Y' as IsoPeriod };
          const deal = contract({ lines: [agreed('team', 'Team', seats, price)] }, terms);
          expect(flagsOf([bill], [deal])).toEqual([]);
        },
      ),
    );
  });
});

describe('price, seats and amount', () => {
  it('flags a price above the agreed one with the money: (9.00 − 8.00) × 10', () => {
    expect(flagsOf([invoice({ lines: [billed('Team', '10', '9.00', 9000)], total: 9000 })])).toEqual([
      ['price:team', 1000, 'Agreed: €8.00 a seat for 1 month. Billed: €9.00 a seat for 1 month.'],
    ]);
  });

  it('flags seats above the agreed ones: 2 × 8.00', () => {
    expect(flagsOf([invoice({ lines: [billed('Team', '12', '8.00', 9600)], total: 9600 })])).toEqual([
      ['seats:team', 1600, 'Agreed: 10 seats. Billed: 12 seats.'],
    ]);
  });

  it('flags both when both are above, and counts the larger once', () => {
    const found = compare([invoice({ lines: [billed('Team', '12', '9.00', 10_800)], total: 10_800 })]);
    expect(found.flags.map(({ key, money }) => [key, money?.minor])).toEqual([
      ['price:team', 1200],
      ['seats:team', 1600],
    ]);
    expect(questionedMoney(found)?.minor).toBe(1600);
  });

  it('flags a yearly bill above twelve months: (102.00 − 96.00) × 10', () => {
    const lines = [billed('Team', '10', '102.00', 102_000)];
    expect(flagsOf([invoice({ lines, periodEnd: '2026-02-28' as IsoDate, total: 102_000 })])).toEqual([
      ['price:team', 6000, 'Agreed: €8.00 a seat for 1 month. Billed: €8.50 a seat for 1 month.'],
    ]);
  });

  it('flags one sum above what all seats cost', () => {
    expect(flagsOf([invoice({ lines: [billed('Team', null, null, 8800)], total: 8800 })])).toEqual([
      ['price:team', 800, 'Agreed: €80.00. Billed: €88.00.'],
    ]);
  });

  it('compares the whole, less tax, when no line is known: 119.00 with 19.00 of tax against 80.00', () => {
    expect(flagsOf([invoice({ lines: [], total: 11_900, tax: 1900 })])).toEqual([
      ['amount', 2000, 'Agreed: €80.00. Billed: €100.00.'],
    ]);
  });

  it('says what it could not compare instead of calling it right', () => {
    const unchecked = (...given: Parameters<typeof compare>): string[] =>
      compare(...given).unchecked.map((entry) => uncheckedText(entry, 'en-GB'));
    expect(unchecked([invoice({ lines: [], tax: null })])).toEqual([
      'The invoice has neither lines nor a stated tax, so its amount can’t be compared. Enter the tax.',
    ]);
    expect(unchecked([invoice()], [contract({ lines: [] })])).toHaveLength(1);
    expect(unchecked([invoice({ contractId: null })])).toHaveLength(1);
    expect(unchecked([invoice({ periodStart: null, periodEnd: null })])).toEqual([
      'The invoice names no service period; it was taken to be for 1 month.',
    ]);
    const lines = [agreed('team', 'Team', 10, 800), agreed('ai', 'Insights AI', 5, 400)];
    const bill = invoice({
      lines: [billed('Team', '10', '8.00', 8000), billed('Set-up', '1', '500', 50_000)],
    });
    expect(unchecked([bill], [contract({ lines })])).toEqual([
      '“Set-up” matches no line of the contract and was not compared.',
    ]);
  });

  it('finds each line’s own product by its words', () => {
    const lines = [agreed('pro', 'Pro', 10, 800), agreed('proa', 'Pro Analytics', 5, 400)];
    const bill = invoice({
      lines: [billed('Pro Analytics seats', '5', '5.00', 2500), billed('Pro seats', '10', '8.00', 8000)],
    });
    expect(flagsOf([bill], [contract({ lines })]).map(([key, money]) => [key, money])).toEqual([
      ['price:proa', 500],
    ]);
  });

  it('compares no prices of another currency, and says so', () => {
    expect(
      flagsOf([invoice({ currency: 'USD' as CurrencyCode, lines: [billed('Team', '10', '99', 99_000)] })]),
    ).toEqual([['currency', null, 'Agreed: Euro. Billed: US dollar.']]);
  });
});

describe('the uplift at a renewal', () => {
  const capped = contract({ upliftCapPercent: 5 });
  const before = invoice({ id: 'before' as InvoiceId, number: 'A-0' });
  const after = (price: string, net: number): Invoice =>
    invoice({
      issueDate: '2026-03-01' as IsoDate,
      periodStart: '2026-03-01' as IsoDate,
      periodEnd: '2026-03-31' as IsoDate,
      lines: [billed('Team', '10', price, net)],
      total: net,
    });

  it('is no flag within the cap: 8.00 to 8.40', () => {
    expect(flagsOf([before, after('8.40', 8400)], [capped])).toEqual([]);
  });

  it('is a flag above the cap: 8.00 to 9.00 is 12.5 %, and (9.00 − 8.40) × 10 too much', () => {
    const found = flagsOf([before, after('9.00', 9000)], [capped]);
    expect(found.map(([key, money]) => [key, money])).toEqual([
      ['price:team', 600],
      ['uplift:team', 600],
    ]);
    expect(found[1]?.[2]).toBe(
      'At most 5 % a renewal is agreed; the price rose by 12.5 % against the term before.',
    );
  });

  it('is measured on what was billed before, also when the contract’s price was raised meanwhile', () => {
    const raised = contract({ upliftCapPercent: 5, lines: [agreed('team', 'Team', 10, 900)] });
    expect(flagsOf([before, after('9.00', 9000)], [raised]).map(([key]) => key)).toEqual(['uplift:team']);
  });

  it('is not granted in the first term', () => {
    const bill = invoice({ lines: [billed('Team', '10', '8.40', 8400)], total: 8400 });
    expect(flagsOf([bill], [capped]).map(([key]) => key)).toEqual(['price:team']);
  });
});

describe('double billing', () => {
  const again = (part: Parameters<typeof invoice>[0] = {}): Invoice =>
    invoice({ id: 'two' as InvoiceId, number: 'A-2', issueDate: '2025-03-04' as IsoDate, ...part });
  const two = 'two' as InvoiceId;

  it('is flagged on the later invoice only, with the sum', () => {
    const both = [invoice(), again()];
    expect(flagsOf(both)).toEqual([]);
    expect(flagsOf(both, [contract()], [], two)).toEqual([
      ['double:one', 8000, 'Invoice A-1 of 1 Mar 2025 bills the same already.'],
    ]);
  });

  it('is none for the next period, for another contract, or when it was credited', () => {
    const april = { periodStart: '2025-04-01' as IsoDate, periodEnd: '2025-04-30' as IsoDate };
    expect(flagsOf([invoice(), again(april)], [contract()], [], two)).toEqual([]);
    expect(flagsOf([invoice(), again({ contractId: null })], [contract()], [], two)).toEqual([]);
    const credit = invoice({
      id: 'c' as InvoiceId,
      number: 'C-1',
      issueDate: '2025-03-09' as IsoDate,
      total: -8000,
    });
    expect(flagsOf([invoice(), again(), credit], [contract()], [], two)).toEqual([]);
  });

  it('is none for seats added in the middle of a period', () => {
    const added = again({
      periodStart: '2025-03-16' as IsoDate,
      lines: [billed('Team, 2 seats added', '2', '4.13', 826)],
      total: 826,
    });
    expect(flagsOf([invoice(), added], [contract()], [], two)).toEqual([]);
  });

  it('is flagged for one charge that both bills hold', () => {
    const lines = [billed('Team plan', '10', '8.00', 8000), billed('Other', '1', '1.00', 100)];
    expect(
      flagsOf([invoice(), again({ lines, total: 8100 })], [contract()], [], two)[0]?.slice(0, 2),
    ).toEqual(['double:one', 8000]);
  });

  it('is found without service periods when the same sum comes within three days', () => {
    const bare = { periodStart: null, periodEnd: null };
    const pair = (day: string): Invoice[] => [invoice(bare), again({ ...bare, issueDate: day as IsoDate })];
    expect(flagsOf(pair('2025-03-04'), [contract()], [], two).map(([key]) => key)).toEqual(['double:one']);
    expect(flagsOf(pair('2025-03-31'), [contract()], [], two)).toEqual([]);
  });
});

describe('dates', () => {
  it('flags the days before the contract began: 14 of 28 days of 80.00', () => {
    const bill = invoice({ periodStart: '2024-12-18' as IsoDate, periodEnd: '2025-01-14' as IsoDate });
    expect(flagsOf([bill])[0]).toEqual([
      'outside-term',
      4000,
      'The contract runs from 1 Jan 2025; billed is 18 Dec 2024 to 14 Jan 2025.',
    ]);
  });

  it('flags a charge after a contract ended by itself, but not while it renews', () => {
    const fixed = contract({}, { atEnd: 'ends', renewalTerm: null });
    const bill = invoice({ periodStart: '2026-01-01' as IsoDate, periodEnd: '2026-01-31' as IsoDate });
    expect(flagsOf([bill], [fixed]).map(([key, money]) => [key, money])).toEqual([['outside-term', 8000]]);
    expect(flagsOf([bill])).toEqual([]);
  });

  it('allows a bill without a service period to come a month early or late', () => {
    const fixed = contract({}, { atEnd: 'ends', renewalTerm: null });
    const on = (day: string): string[] =>
      flagsOf([invoice({ issueDate: day as IsoDate, periodStart: null, periodEnd: null })], [fixed]).map(
        ([key]) => key,
      );
    expect(on('2024-12-01')).toEqual([]);
    expect(on('2026-01-31')).toEqual([]);
    expect(on('2026-02-01')).toEqual(['outside-term']);
    expect(on('2024-11-30')).toEqual(['outside-term']);
  });

  it('flags a charge after retirement with the share of its days: 16 of 31 days of 80.00', () => {
    const retired = [application('retired', '2025-03-15')];
    expect(flagsOf([invoice()], [contract()], retired)).toEqual([
      [
        'after-retirement',
        4129,
        'The application was retired on 15 Mar 2025; billed is 1 Mar 2025 to 31 Mar 2025.',
      ],
    ]);
    expect(flagsOf([invoice()], [contract()], [application('retiring', '2025-03-15')])).toEqual([]);
    expect(flagsOf([invoice()], [contract()], [application('retired', '2025-03-31')])).toEqual([]);
  });
});

describe('a credit note', () => {
  it('contradicts nothing', () => {
    const note = invoice({ total: -9000, lines: [billed('Team', '10', '-99.00', -99_000)] });
    expect(compare([note])).toEqual({ flags: [], unchecked: [] });
  });
});

describe('all flags', () => {
  it('are the same in whatever order the invoices come (property)', () => {
    const months = Array.from({ length: 14 }, (_, index) => {
      const start = addPeriod('2025-01-01' as IsoDate, 'P1M' as IsoPeriod, index);
      return invoice({
        id: `i${index}` as InvoiceId,
        number: `N-${index}`,
        issueDate: start,
        periodStart: start,
        periodEnd: addDays(addPeriod(start, 'P1M' as IsoPeriod), -1),
        lines: [billed('Team', `${10 + (index % 3)}`, index > 9 ? '9.00' : '8.00', null)],
      });
    });
    const deal = [contract({ upliftCapPercent: 3 })];
    const flat = (list: readonly Invoice[]): unknown[] =>
      [...compareInvoicesWithContracts(list, { contracts: deal, applications: [] })].toSorted(([a], [b]) =>
        a < b ? -1 : 1,
      );
    const expected = flat(months);
    fc.assert(
      fc.property(fc.shuffledSubarray(months, { minLength: months.length }), (shuffled) => {
        expect(flat(shuffled)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});

describe('an invoice of an amended contract', () => {
  const amendedOn = (effective: string, changes: Contract['amendments'][number]['changes']): Contract =>
    contract({ amendments: [{ id: 'a', effective: effective as IsoDate, description: '', changes }] });
  const month = (from: string, to: string, seats: string, price: string, net: number): Invoice =>
    invoice({
      issueDate: from as IsoDate,
      periodStart: from as IsoDate,
      periodEnd: to as IsoDate,
      lines: [billed('Team', seats, price, net)],
    });
  const keys = (bill: Invoice, agreement: Contract): string[] =>
    flagsOf([bill], [agreement]).map(([key]) => key);

  it('is held against seats and price of the day that it is for', () => {
    const more = amendedOn('2025-06-01', [
      { kind: 'seats', lineId: 'team', seats: 15 },
      { kind: 'price', lineId: 'team', unitPrice: 700 as Contract['lines'][number]['unitPrice'] },
    ]);
    expect(keys(month('2025-06-01', '2025-06-30', '15', '7.00', 10_500), more)).toEqual([]);
    expect(keys(month('2025-06-01', '2025-06-30', '15', '8.00', 12_000), more)).toEqual(['price:team']);
    expect(keys(month('2025-05-01', '2025-05-31', '10', '8.00', 8000), more)).toEqual([]);
    expect(keys(month('2025-05-01', '2025-05-31', '15', '8.00', 12_000), more)).toEqual(['seats:team']);
  });

  it('may not add an uplift to a price that was agreed for this very term', () => {
    const capped = { ...contract(), upliftCapPercent: 10 };
    const repriced = {
      ...amendedOn('2026-01-01', [
        { kind: 'price', lineId: 'team', unitPrice: 750 as Contract['lines'][number]['unitPrice'] },
      ]),
      upliftCapPercent: 10,
    };
    const bill = month('2026-02-01', '2026-02-28', '10', '8.00', 8000);
    expect(keys(bill, capped)).toEqual([]);
    expect(keys(bill, repriced)).toEqual(['price:team']);
  });

  it('is within a term whose end was moved', () => {
    const terms = { atEnd: 'ends', renewalTerm: null } as const;
    const fixed = contract({}, terms);
    const longer = contract(
      {
        amendments: [
          {
            id: 'a',
            effective: '2025-06-01' as IsoDate,
            description: '',
            changes: [{ kind: 'term-end', termEnd: '2026-03-31' as IsoDate }],
          },
        ],
      },
      terms,
    );
    const bill = month('2026-03-01', '2026-03-31', '10', '8.00', 8000);
    expect(keys(bill, fixed)).toContain('outside-term');
    expect(keys(bill, longer)).toEqual([]);
  });
});
