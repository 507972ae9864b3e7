import { describe, expect, test } from 'vitest';
import type { ContractId } from '#domain/brand.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { money } from '#domain/money/arithmetic.ts';
import { directory } from '#domain/people/directory.ts';
import { costOfSeats, heldSeats, seatPrice } from '#domain/people/held-seats.ts';
import type { PricedUse } from '#domain/people/held-seats.ts';
import { keepsSeat } from '#domain/people/leaver-status.ts';
import type { BoughtLine } from '#domain/usage/figures/figures.ts';
import { DAY, snapshotOf, source, user } from './samples.ts';

const EUR = 'EUR' as CurrencyCode;
const USD = 'USD' as CurrencyCode;

function line(seats: number, yearly: number | null, more: Partial<BoughtLine> = {}): BoughtLine {
  return {
    contractId: 'c1' as ContractId,
    lineId: 'l1',
    product: 'Seats',
    seats,
    addOn: false,
    function: null,
    seatType: null,
    yearly: yearly === null ? null : money(yearly, EUR),
    ...more,
  };
}

function use(...lines: BoughtLine[]): PricedUse {
  const value = { seats: lines.reduce((sum, { seats }) => sum + seats, 0), source: 'contracts' } as const;
  return { lines, bought: { kind: 'known', value, source: 'contracts', date: DAY, coverage: null } };
}

function priceOf(given: PricedUse, seatTypes: string[] = [], functions: string[] = []): unknown {
  const price = seatPrice(given, { seatTypes, functions });
  return price.kind === 'known' ? price.value : price.why;
}

describe('what a seat costs a year', () => {
  test('is the price of its kind of seat, where lines tell them apart', () => {
    // 60 full seats for 7,200.00 are 120.00 each, 20 dev seats for 1,200.00 are 60.00 each.
    const given = use(line(60, 720_000, { seatType: 'Full' }), line(20, 120_000, { seatType: 'Dev' }));
    expect(priceOf(given, ['Full'])).toEqual(money(12_000, EUR));
    expect(priceOf(given, ['Dev'])).toEqual(money(6000, EUR));
  });

  test('is the sum of its functions, where lines are for functions', () => {
    // Jira 100.00 and Confluence 50.00 a seat.
    const given = use(line(10, 100_000, { function: 'Jira' }), line(20, 100_000, { function: 'Confluence' }));
    expect(priceOf(given, [], ['Jira', 'Confluence'])).toEqual(money(15_000, EUR));
  });

  test('is the average of lines that are for nobody in particular, without add-ons', () => {
    // (1,000.00 + 500.00) ÷ 15 seats
    const given = use(line(10, 100_000), line(5, 50_000), line(5, 999_999, { addOn: true }));
    expect(priceOf(given)).toEqual(money(10_000, EUR));
  });

  test('is unknown in several currencies, without a billing period, and without a contract', () => {
    const dollars = line(5, null, { yearly: money(50_000, USD) });
    expect(priceOf(use(line(5, 50_000), dollars))).toMatch(/several currencies/);
    expect(priceOf(use(line(5, null)))).toMatch(/no billing period/);
    expect(priceOf({ lines: [], bought: { kind: 'unknown', why: 'No running contract has seats.' } })).toBe(
      'No running contract has seats.',
    );
  });
});

describe('seats that somebody holds', () => {
  test.each([
    [true, true, true],
    [true, false, true],
    [null, null, true],
    [null, false, true],
    [null, true, false],
    [false, false, false],
  ])('a file that says seat %s and closed %s means a seat: %s', (holdsSeat, closed, keeps) => {
    expect(keepsSeat({ holdsSeat, closed })).toBe(keeps);
  });

  test('count by application, with money apart by currency and what is unknown counted', () => {
    const [ann] = directory(
      source({
        speaking: [
          snapshotOf('slack', [user('ann@x.example')]),
          snapshotOf('figma', [user('ann@x.example')]),
          snapshotOf('miro', [user('ann@x.example', { holdsSeat: false })]),
          snapshotOf('old', [user('ann@x.example')]),
        ],
      }),
    ).people;
    const uses = new Map<string, PricedUse>([
      ['slack', use(line(10, 100_000))],
      ['figma', use(line(5, null))],
      ['miro', use(line(5, 50_000))],
    ]);
    const held = heldSeats(ann ?? { accounts: [] }, (id) => uses.get(id));
    expect(held.map(({ applicationId, seats }) => [applicationId, seats])).toEqual([
      ['figma', 1],
      ['slack', 1],
    ]);
    expect(costOfSeats(held)).toEqual({ totals: [money(10_000, EUR)], unknown: 1 });
  });
});
