import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { addMonths } from '#domain/calendar/period.ts';
import { findSeries } from '#domain/spend/recurring/find-series.ts';
import { periodRule, type SeriesPeriod } from '#domain/spend/recurring/periods.ts';
import type { Series } from '#domain/spend/recurring/series.ts';
import { contextOf } from './charges.ts';

interface Row {
  readonly day: number;
  readonly amount: number;
}

const START = dayNumber('2021-01-01' as IsoDate);

function find(rows: readonly Row[], asOf = '2026-12-31', software = true): Series[] {
  const group = {
    day: rows.map(({ day }) => day),
    amount: rows.map(({ amount }) => amount),
    place: rows.map((_, i) => i),
  };
  return findSeries(group, contextOf(asOf, { software }));
}

/** What must not depend on the order of the rows: everything but their numbers. */
function withoutPlaces(series: readonly Series[]): unknown {
  return series.map((one) => ({
    ...one,
    charges: one.charges.map(({ day, amount }) => [day, amount]),
    extras: one.extras.map(({ day, amount, kind }) => [day, amount, kind]),
  }));
}

function dueDays(period: SeriesPeriod, first: number, count: number): number[] {
  const { months, length } = periodRule(period);
  return Array.from({ length: count }, (_, i) =>
    months === 0 ? first + i * length : dayNumber(addMonths(dateOfDay(first), i * months)),
  );
}

/** Days that a charge may be late: less than a week of its period, none for weeks. */
const JITTER: Readonly<Record<SeriesPeriod, number>> = {
  P1W: 1,
  P4W: 1,
  P1M: 3,
  P3M: 4,
  P6M: 5,
  P1Y: 7,
  P2Y: 7,
};

const regular = fc
  .record({
    period: fc.constantFrom<SeriesPeriod>('P1W', 'P4W', 'P1M', 'P3M', 'P6M', 'P1Y'),
    first: fc.integer({ min: START, max: START + 364 }),
    amount: fc.integer({ min: 300, max: 500_000 }),
    more: fc.integer({ min: 3, max: 12 }),
    lags: fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
  })
  .map(({ period, first, amount, more, lags }) => {
    const count = period === 'P1Y' ? Math.min(5, 3 + (more % 3)) : periodRule(period).least + more;
    const due = dueDays(period, first, count);
    return {
      period,
      rows: due.map((day, i) => ({ day: day + ((lags[i] ?? 0) % (JITTER[period] + 1)), amount })),
    };
  });

describe('series with late days', () => {
  it('are found with their period and all their charges', () => {
    fc.assert(
      fc.property(regular, ({ period, rows }) => {
        const found = find(rows);
        expect(found.map((one) => [one.period, one.charges.length])).toEqual([[period, rows.length]]);
        expect(found[0]?.changes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('are found though one charge in five is missing, where there are many', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: START, max: START + 364 }),
        fc.integer({ min: 2, max: 21 }),
        fc.integer({ min: 300, max: 500_000 }),
        (first, gap, amount) => {
          const rows = dueDays('P1M', first, 24).flatMap((day, i) =>
            i > 0 && i < 23 && (i === gap || i === (gap + 7) % 23) ? [] : [{ day, amount }],
          );
          const found = find(rows);
          expect(found.map((one) => [one.period, one.charges.length])).toEqual([['P1M', rows.length]]);
        },
      ),
    );
  });

  it('do not mind other charges of the vendor whose amounts differ', () => {
    const noise = fc.array(
      fc.record({
        day: fc.integer({ min: START, max: START + 900 }),
        amount: fc.integer({ min: 2_000_000, max: 9_000_000 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(regular, noise, ({ period, rows }, others) => {
        const found = find([...rows, ...others]);
        expect(found).toContainEqual(expect.objectContaining({ period }));
        const own = found.find(({ max }) => max < 2_000_000);
        expect(own?.charges.map(({ day }) => day)).toEqual(rows.map(({ day }) => day));
      }),
    );
  });

  it('are the same in any order of the rows', () => {
    const rows = fc.array(
      fc.record({
        day: fc.integer({ min: START, max: START + 700 }),
        amount: fc.constantFrom(-1200, 0, 100, 1200, 1200, 1300, 4900),
      }),
      { maxLength: 60 },
    );
    const both = fc.tuple(regular, rows).chain(([{ rows: own }, others]) => {
      const all = [...own, ...others];
      return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }));
    });
    fc.assert(
      fc.property(both, ([all, shuffled]) => {
        expect(withoutPlaces(find(shuffled))).toEqual(withoutPlaces(find(all)));
      }),
    );
  });

  it('never use a charge twice, and never invent one', () => {
    const rows = fc.array(
      fc.record({
        day: fc.integer({ min: START, max: START + 500 }),
        amount: fc.constantFrom(-1200, 100, 1200, 1300, 4900, 5000),
      }),
      { maxLength: 120 },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const places = find(all).flatMap((one) => [...one.charges, ...one.extras].map(({ place }) => place));
        expect(new Set(places).size).toBe(places.length);
        expect(places.every((place) => place < all.length)).toBe(true);
      }),
    );
  });
});

describe('charges at random dates with random amounts', () => {
  const noise = fc.array(
    fc.record({
      day: fc.integer({ min: START, max: START + 730 }),
      amount: fc.integer({ min: 300, max: 50_000 }),
    }),
    { maxLength: 60 },
  );

  it('are no series, of software (one scatter in a hundred may look like one)', () => {
    const scatters = fc.sample(noise, { numRuns: 400, seed: 20_260_301 });
    const series = scatters.filter((rows) => find(rows).length > 0);
    expect(series.length).toBeLessThanOrEqual(4);
  });

  it('are no series, of other merchants', () => {
    const scatters = fc.sample(noise, { numRuns: 400, seed: 7 });
    expect(scatters.filter((rows) => find(rows, '2026-12-31', false).length > 0)).toEqual([]);
  });

  it('are no series though the amounts repeat, as fares do', () => {
    const fares = fc.array(
      fc.record({
        day: fc.integer({ min: START, max: START + 730 }),
        amount: fc.constantFrom(250, 300, 480, 550, 700),
      }),
      { maxLength: 150 },
    );
    const scatters = fc.sample(fares, { numRuns: 400, seed: 11 });
    expect(scatters.filter((rows) => find(rows, '2026-12-31', false).length > 0).length).toBeLessThanOrEqual(
      4,
    );
  });
});
