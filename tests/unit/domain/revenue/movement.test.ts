import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustomerId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { revenueOf } from '#domain/revenue/movement.ts';
import { TEN_CUSTOMERS, THEIR_VALUES } from '../journey/ten-customers.ts';

const FIRST_HALF = { from: '2026-01-01' as IsoDate, to: '2026-06-30' as IsoDate };

describe('revenue in the first half of 2026', () => {
  const revenue = revenueOf(TEN_CUSTOMERS, THEIR_VALUES, FIRST_HALF);

  it('is as worked out on paper', () => {
    // Start: A 100, B 200, C 300, F 50, G 400 = 1050 (H left on the day before).
    // A + 50, C − 60, B − 200; H is back with 120 and I is new with 80.
    // NRR (1050 + 50 − 60 − 200) ÷ 1050 = 0.8; GRR (1050 − 60 − 200) ÷ 1050 = 790 ÷ 1050; one of five is lost.
    const [euro] = revenue.byCurrency;
    const minor = Object.fromEntries(
      (['start', 'expansion', 'contraction', 'churn', 'added', 'end'] as const).map((key) => [
        key,
        euro?.[key].minor,
      ]),
    );
    expect(minor).toEqual({
      start: 105_000,
      expansion: 5000,
      contraction: 6000,
      churn: 20_000,
      added: 20_000,
      end: 104_000,
    });
    expect(euro?.nrr).toBe(0.8);
    expect(euro?.grr).toBeCloseTo(790 / 1050, 12);
    expect(revenue).toMatchObject({
      atStart: ['A', 'B', 'C', 'F', 'G'],
      lost: ['B'],
      logoChurn: 0.2,
      unknown: [],
    });
  });

  it('leaves out and names whose value is not known, but counts them among the customers', () => {
    const known = new Map([...THEIR_VALUES].filter(([id]) => id !== ('G' as CustomerId)));
    const without = revenueOf(TEN_CUSTOMERS, known, FIRST_HALF);
    expect(without).toMatchObject({ unknown: ['G'], logoChurn: 0.2 });
    expect(without.byCurrency[0]?.start.minor).toBe(65_000);
  });
});

describe('revenue over any days', () => {
  const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2024-10-01' as IsoDate, days));

  it('adds up: start + expansion − contraction − churn + added = end; GRR never above 1 or NRR', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (from, length) => {
        const { byCurrency } = revenueOf(TEN_CUSTOMERS, THEIR_VALUES, { from, to: addDays(from, length) });
        for (const { start, expansion, contraction, churn, added, end, nrr, grr } of byCurrency) {
          expect(start.minor + expansion.minor - contraction.minor - churn.minor + added.minor).toBe(
            end.minor,
          );
          expect(grr ?? 0).toBeLessThanOrEqual(Math.min(1, nrr ?? 1));
        }
      }),
    );
  });
});
