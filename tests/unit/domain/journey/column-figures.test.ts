import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import {
  byStage,
  columnFigures,
  medianAge,
  monthlyTotals,
  monthlyValue,
  phaseTotals,
} from '#domain/journey/column-figures.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { sampleCustomer } from './sample-customers.ts';

const today = '2026-03-02' as IsoDate;
const yearly = (minor: number, currency = 'EUR') =>
  sampleCustomer({
    value: minor as MinorUnits,
    valuePeriod: 'year',
    currency: currency as CurrencyCode,
  });
const since = (date: string) => sampleCustomer({ stageSince: date as IsoDate });

describe('value per month', () => {
  it('is a twelfth of a yearly value, rounded half to even', () => {
    expect(monthlyValue(yearly(100_000))).toEqual({ minor: 8333, currency: 'EUR' });
    expect(monthlyValue(yearly(6))).toEqual({ minor: 0, currency: 'EUR' });
    expect(monthlyValue(yearly(18))).toEqual({ minor: 2, currency: 'EUR' });
  });

  it('is unknown when the value is', () => {
    expect(monthlyValue(sampleCustomer({ value: null }))).toBeNull();
  });

  it('never mixes currencies and rounds once', () => {
    const totals = monthlyTotals([yearly(100), yearly(100), yearly(100), yearly(1200, 'USD')]);
    expect(totals).toEqual([
      { minor: 25, currency: 'EUR' },
      { minor: 100, currency: 'USD' },
    ]);
  });

  it('stays a number, however large the values are', () => {
    expect(monthlyTotals([yearly(Number.MAX_SAFE_INTEGER), yearly(Number.MAX_SAFE_INTEGER)])).toHaveLength(1);
  });
});

describe('median age in a stage', () => {
  it('is unknown without cards', () => {
    expect(medianAge([], today)).toBeNull();
  });

  it('is the middle one, or the mean of the middle two', () => {
    expect(medianAge([since('2026-03-01'), since('2026-02-20'), since('2026-01-01')], today)).toBe(10);
    expect(medianAge([since('2026-03-01'), since('2026-02-28')], today)).toBe(1.5);
  });

  it('lies between the youngest and the oldest', () => {
    const dates = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 1 });
    fc.assert(
      fc.property(dates, (days) => {
        const cards = days.map((day) => since(`2026-02-${String(day).padStart(2, '0')}`));
        const age = medianAge(cards, '2026-02-28' as IsoDate) ?? -1;
        expect(age).toBeGreaterThanOrEqual(28 - Math.max(...days));
        expect(age).toBeLessThanOrEqual(28 - Math.min(...days));
      }),
    );
  });
});

describe('columns and phases', () => {
  const cards = [
    sampleCustomer({ stage: 'awareness' }),
    sampleCustomer({ stage: 'conversion', value: null }),
    sampleCustomer({ stage: 'advocacy' }),
  ];

  it('count what is not known apart', () => {
    expect(columnFigures(byStage(cards).conversion, today)).toEqual({
      count: 1,
      perMonth: [],
      valueUnknown: 1,
      medianAge: 51,
    });
  });

  it('sum two stages to a phase', () => {
    expect(phaseTotals(byStage(cards)).map(({ phase, count }) => [phase, count])).toEqual([
      ['attract', 2],
      ['engage', 0],
      ['delight', 1],
    ]);
  });
});
