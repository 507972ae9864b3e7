import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { monthNumber } from '#domain/calendar/months.ts';
import type { IsoMonth } from '#domain/calendar/iso.ts';
import { allocate, minorUnits } from '#domain/money/arithmetic.ts';
import { equalPart, monthWeights, spreadOver } from '#domain/spend/views/spread.ts';

const day = (text: string): number => dayNumber(text as IsoDate);

function spread(amount: number, first: number, last: number): number[] {
  const weights = monthWeights(first, last);
  const parts = new Float64Array(weights.days.length);
  spreadOver(amount, weights, parts);
  return [...parts];
}

const anyTerm = fc
  .tuple(fc.integer({ min: -40_000, max: 40_000 }), fc.integer({ min: 0, max: 1500 }))
  .map(([first, length]) => [first, first + length] as const);
const anyAmount = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: -1e12, max: 1e12 }),
  fc.maxSafeInteger(),
);

describe('an amount spread over its term', () => {
  it('gives each month its days', () => {
    // 2026: 31 + 28 + 31 days.
    expect(spread(9000, day('2026-01-01'), day('2026-03-31'))).toEqual([3100, 2800, 3100]);
    expect(spread(3100, day('2026-01-16'), day('2026-02-15'))).toEqual([1600, 1500]);
    expect(monthWeights(day('2026-01-16'), day('2026-02-15')).firstMonth).toBe(
      monthNumber('2026-01' as IsoMonth),
    );
  });

  it('leaves a term of one month whole, and knows leap years and the turn of the year', () => {
    expect(spread(999, day('2026-02-01'), day('2026-02-28'))).toEqual([999]);
    expect([...monthWeights(day('2027-12-31'), day('2028-03-01')).days]).toEqual([1, 31, 29, 1]);
  });

  it('sums exactly to the whole, whatever the amount and the term', () => {
    fc.assert(
      fc.property(anyAmount, anyTerm, (amount, [first, last]) => {
        const parts = spread(amount, first, last);
        expect(parts.every((part) => Number.isSafeInteger(part))).toBe(true);
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(amount));
      }),
    );
  });

  it('is what the largest remainder gives, to the cent', () => {
    fc.assert(
      fc.property(anyAmount, anyTerm, (amount, [first, last]) => {
        const { days, total } = monthWeights(first, last);
        expect(days.reduce((sum, each) => sum + each, 0)).toBe(total);
        expect(spread(amount, first, last)).toEqual(allocate(minorUnits(amount), [...days]).map(Number));
      }),
    );
  });
});

describe('an amount shared equally', () => {
  it('sums exactly to the whole, and no two parts differ by more than one', () => {
    fc.assert(
      fc.property(anyAmount, fc.integer({ min: 1, max: 9 }), (amount, count) => {
        const parts = Array.from({ length: count }, (_, place) => equalPart(amount, count, place));
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(amount));
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
