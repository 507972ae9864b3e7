import { describe, expect, it } from 'vitest';
import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, BudgetId, ContractId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant, IsoMonth } from '#domain/calendar/iso.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { createRateBook } from '#domain/money/rate-book.ts';
import { createSample } from '#domain/sample/sample.ts';
import type { Budget } from '#domain/spend/budget.ts';
import { committedOf } from '#ledger/budget-facts.ts';
import { committedItems } from '#ledger/committed-items.ts';
import { isPicked } from '#features/spend/committed/committed-payments.tsx';
import { committedTotals, itemMoney } from '#features/spend/committed/committed-totals.ts';
import { parseSpendView } from '#features/spend/spend-address.ts';
import { pivotCsv } from '#features/spend/pivot-csv.ts';
import { SPEND_DIMENSIONS } from '#ledger/questions.ts';
import type { SpendMoney } from '#ledger/spend-views.ts';
import { contractOf, date, period, rulesOf } from '../../../domain/contracts/sample-contracts.ts';

const EUR = 'EUR' as CurrencyCode;
const USD = 'USD' as CurrencyCode;
const today = date('2026-10-15');
const IN_EURO: SpendMoney = { kind: 'converted', currency: EUR, maxRateAgeDays: 7 };
const book = createRateBook(
  [{ id: 'EUR/USD', base: EUR, quote: USD, rates: [{ date: date('2026-10-14'), rate: '1.25' }] }],
  [],
);

const APPLICATION = {
  id: 'a1' as ApplicationId,
  name: 'Slack',
  owner: 'Ada',
  department: 'IT',
  functions: ['Team chat', 'video-meetings', 'own'],
} as unknown as Application;

const CONTRACTS = [
  contractOf({ applicationId: APPLICATION.id }),
  contractOf({
    id: 'c2' as ContractId,
    currency: USD,
    terms: rulesOf({ start: date('2025-12-01'), billingPeriod: period('P1Y') }),
  }),
  contractOf({ id: 'c3' as ContractId, currency: 'JPY' as CurrencyCode }),
];
const { items } = committedItems(CONTRACTS, [APPLICATION], today, DEFAULT_TERM_SETTINGS);
const totals = (by: (typeof SPEND_DIMENSIONS)[number], money: SpendMoney) =>
  committedTotals(items, by, money, itemMoney(money, book, today), 100);

describe('what is committed, cut', () => {
  it('has each payment in the month it falls due, converted at the last rate known today', () => {
    const all = totals('currency', IN_EURO);
    expect(all.months).toEqual(['2026-11', '2026-12']);
    // 2 × 120.00 EUR; the dollar contract has no billing date left in its term.
    expect(all.groups.map(({ key, byMonth }) => [key, byMonth])).toEqual([['EUR', [12_000, 12_000]]]);
    expect(all.withoutRate).toMatchObject([{ currency: 'JPY', rows: 2, net: 24_000 }]);
  });

  it('shares what an application costs between its functions, exactly', () => {
    const shares = totals('function', IN_EURO).groups.map(({ key, total }) => [key, total]);
    expect(shares).toEqual([
      ['team-chat', 8000],
      ['video-meetings', 8000],
      ['own', 8000],
    ]);
  });

  it('leads from a figure to its payments', () => {
    const picked = (address: string): number =>
      items.filter((item) => isPicked(item, parseSpendView(address), [])).length;
    expect(picked('view=committed')).toBe(4);
    expect(picked('view=committed&application=a1&month=2026-11')).toBe(1);
    expect(picked('view=committed&by=function&function=video-meetings')).toBe(2);
    expect(picked('view=committed&department=')).toBe(2);
  });

  it('is the same total in every cut of the sample, converted or not', () => {
    const sample = createSample('2026-03-02' as IsoDate, '2026-03-02T08:00:00.000Z' as IsoInstant);
    const day = date('2026-03-02');
    const rates = createRateBook([], [sample.rateSheet]);
    const owed = committedItems(sample.contracts, sample.applications, day, DEFAULT_TERM_SETTINGS).items;
    for (const money of [IN_EURO, { kind: 'single', currency: 'USD' }] satisfies SpendMoney[]) {
      const cuts = SPEND_DIMENSIONS.map((by) =>
        committedTotals(owed, by, money, itemMoney(money, rates, day), 5),
      );
      expect(new Set(cuts.map(({ all }) => JSON.stringify(all.byMonth))).size).toBe(1);
      for (const { groups, rest, all } of cuts) {
        const parts = groups.reduce((sum, { total }) => sum + total, rest?.total ?? 0);
        expect(parts).toBe(all.total);
      }
    }
  });
});

describe('what contracts still owe for a budget', () => {
  const rates = { book, today, maxAge: 7 };
  const budget = (scope: Budget['scope']): Budget => ({
    id: 'b1' as BudgetId,
    scope,
    from: '2026-01' as IsoMonth,
    to: '2026-12' as IsoMonth,
    currency: EUR,
    amount: 1 as MinorUnits,
    notes: '',
    createdAt: '2026-01-01T00:00:00.000Z' as IsoInstant,
    updatedAt: '2026-01-01T00:00:00.000Z' as IsoInstant,
  });

  it('counts on the due date in cash, over the days paid for in accrual', () => {
    const department = budget({ kind: 'department', department: 'IT' });
    expect([...committedOf(department, items, 'cash', rates).byMonth]).toEqual([
      ['2026-11', 12_000],
      ['2026-12', 12_000],
    ]);
    const quarterly = committedItems(
      [contractOf({ applicationId: APPLICATION.id, terms: rulesOf({ billingPeriod: period('P3M') }) })],
      [APPLICATION],
      date('2026-09-15'),
      DEFAULT_TERM_SETTINGS,
    ).items;
    // 120.00 over 31 + 30 + 31 days.
    expect([...committedOf(department, quarterly, 'accrual', rates).byMonth]).toEqual([
      ['2026-10', 4044],
      ['2026-11', 3913],
      ['2026-12', 4043],
    ]);
  });

  it('counts a function’s equal part, and says what has no rate', () => {
    const share = committedOf(budget({ kind: 'function', functionId: 'team-chat' }), items, 'cash', rates);
    expect([...share.byMonth.values()]).toEqual([4000, 4000]);
    const none = committedOf(budget({ kind: 'department', department: '' }), items, 'cash', rates);
    expect(none).toEqual({ byMonth: new Map(), withoutRate: 2 });
  });
});

describe('a saved pivot', () => {
  it('has a line for every group, its currency and exact amounts, and the sum last', () => {
    const lines = pivotCsv(totals('department', IN_EURO), 'department').split('\r\n');
    expect(lines).toEqual([
      '\uFEFFdepartment,currency,total,2026-11,2026-12',
      'IT,EUR,240.00,120.00,120.00',
      'All,EUR,240.00,120.00,120.00',
      '',
    ]);
  });
});
