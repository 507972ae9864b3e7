import { describe, expect, it } from 'vitest';
import type { IsoMonth } from '#domain/calendar/iso.ts';
import type { ImportId } from '#domain/brand.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { chartSeries } from '#features/spend/chart-series.ts';
import { overallFilter, parseSpendView, rowsFilter, spendAddress } from '#features/spend/spend-address.ts';
import { moneyOf } from '#features/spend/spend-money.ts';
import { spendCsvLine } from '#features/spend/spend-csv.ts';
import type { LedgerRow, SpendTotals } from '#ledger/questions.ts';

describe('the address of the Spend screen', () => {
  it('comes back as the same view', () => {
    const view = parseSpendView(
      'by=vendor&view=accrual&in=USD&software=1&q=a+b&import=i1&vendor=slack&month=2026-02&rest=1',
    );
    expect(parseSpendView(spendAddress(view).replace('/spend?', ''))).toEqual(view);
    expect(view).toMatchObject({
      time: 'accrual',
      money: 'USD',
      by: 'vendor',
      values: { vendor: 'slack' },
      month: '2026-02',
      search: 'a b',
    });
  });

  it('leaves out what it does not understand', () => {
    expect(spendAddress(parseSpendView('by=colour&month=2026-13&x=1'))).toBe('/spend?');
  });

  it('tells "no application" from "any application"', () => {
    expect(parseSpendView('application=').values).toEqual({ application: '' });
    expect(rowsFilter(parseSpendView('application='), 'EUR', []).application).toBe('');
    expect(rowsFilter(parseSpendView(''), 'EUR', []).application).toBeNull();
  });

  it('narrows chart and pivot by everything but the drill', () => {
    const view = parseSpendView('by=vendor&vendor=slack&month=2026-02&payer=Ada&import=i1');
    expect(overallFilter(view)).toMatchObject({ vendor: null, from: null, payer: 'Ada', importId: 'i1' });
    expect(rowsFilter(view, 'EUR', [])).toMatchObject({
      vendor: 'slack',
      from: '2026-02',
      to: '2026-02',
      currency: 'EUR',
    });
  });

  it('asks in accrual for the rows whose term reaches into the month, in cash for those paid in it', () => {
    expect(rowsFilter(parseSpendView('month=2026-02&view=accrual'), 'EUR', [])).toMatchObject({
      from: null,
      to: null,
      accruesIn: '2026-02',
    });
    expect(rowsFilter(parseSpendView('month=2026-02'), 'EUR', [])).toMatchObject({
      from: '2026-02',
      accruesIn: null,
    });
  });
});

describe('the money of a view', () => {
  const conversion = { currency: 'EUR' as CurrencyCode, maxRateAgeDays: 7 };

  it('is one currency alone until there are several and rates to convert them', () => {
    expect(moneyOf(null, ['USD'], true, conversion)).toEqual({ kind: 'single', currency: 'USD' });
    expect(moneyOf(null, ['USD', 'EUR'], false, conversion)).toEqual({ kind: 'single', currency: 'USD' });
    expect(moneyOf(null, ['USD', 'EUR'], true, conversion)).toEqual({ kind: 'converted', ...conversion });
  });

  it('is what the address asks for, unless that currency is gone', () => {
    expect(moneyOf('EUR', ['USD', 'EUR'], true, conversion)).toEqual({ kind: 'single', currency: 'EUR' });
    expect(moneyOf('converted', ['USD'], false, conversion)).toMatchObject({ kind: 'converted' });
    expect(moneyOf('GBP', ['USD'], true, conversion)).toEqual({ kind: 'single', currency: 'USD' });
  });
});

describe('the series of the chart', () => {
  const group = (key: string, label: string, byMonth: number[]) => ({
    key,
    label,
    byMonth,
    total: byMonth.reduce((sum, value) => sum + value, 0),
    rows: 1,
  });

  it('sum to the whole in every month', () => {
    const totals: SpendTotals = {
      currency: 'EUR',
      months: ['2026-01', '2026-02'] as IsoMonth[],
      groups: [group('a', 'A', [5, 1]), group('', '', [9, 9]), group('b', 'B', [2, 2])],
      rest: { ...group('', '', [1, 1]), groups: 4 },
      all: group('', '', [17, 13]),
    };
    const series = chartSeries(totals, ['a'], 'No application');
    expect(series.map(({ label, tone }) => [label, tone])).toEqual([
      ['A', 'own'],
      ['The rest (5)', 'rest'],
      ['No application', 'none'],
    ]);
    for (const month of [0, 1]) {
      const sum = series.reduce((all, { values }) => all + (values[month] ?? 0), 0);
      expect(sum).toBe(totals.all.byMonth[month]);
    }
  });
});

describe('a line of spend.csv', () => {
  const row = {
    importId: 'i1' as ImportId,
    line: 7,
    date: '2026-01-05',
    description: '=SUM(A1), "quoted"',
    amount: -9650,
    currency: 'EUR',
    payer: 'Ada',
    department: '',
    category: '',
    reference: '',
    memo: '',
    extra: '',
    applicationName: 'Slack',
    vendorName: 'Slack',
  } as unknown as LedgerRow;

  it('keeps amounts as numbers and makes texts safe for spreadsheets', () => {
    expect(spendCsvLine(row, 'a.csv')).toBe(
      `2026-01-05,"'=SUM(A1), ""quoted""",-96.50,EUR,Ada,,,,,Slack,Slack,a.csv,7`,
    );
  });
});
