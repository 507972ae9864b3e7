import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { unknownReading, type Reading } from '#domain/decisions/factors.ts';
import { DEFAULT_HEALTH, HEALTH_MEASURES, type HealthMeasure } from '#domain/health/health.ts';
import { healthOf } from '#domain/health/score.ts';

const known = (value: number): Reading<number> => {
  return { kind: 'known', value, source: 'test', date: '2026-03-02' as IsoDate, coverage: null };
};
const readings = (told: Partial<Record<HealthMeasure, number>>): Record<HealthMeasure, Reading<number>> => {
  const all = HEALTH_MEASURES.map((measure) => {
    const value = told[measure];
    return [measure, value === undefined ? unknownReading('not measured') : known(value)] as const;
  });
  return Object.fromEntries(all) as Record<HealthMeasure, Reading<number>>;
};

describe('health', () => {
  it('weighs what is known, and leaves out what is not', () => {
    // Use 80 × 8 + payment 50 × 6 = 940; 940 ÷ 14 = 67.1. Known is 14 of 27 parts of the weight.
    const health = healthOf(readings({ use: 80, payment: 50 }), DEFAULT_HEALTH);
    expect(health).toMatchObject({ score: 67, level: 'watch', known: 14 / 27 });
    expect(health.lines.find(({ measure }) => measure === 'support')?.points).toBeNull();
  });

  it('is unknown when nothing is known, or what is known weighs nothing', () => {
    expect(healthOf(readings({}), DEFAULT_HEALTH)).toMatchObject({ score: null, level: 'unknown' });
    const weightless = { ...DEFAULT_HEALTH, weights: { ...DEFAULT_HEALTH.weights, use: 0 } };
    expect(healthOf(readings({ use: 90 }), weightless)).toMatchObject({ score: null, level: 'unknown' });
  });

  it('is good from one threshold on and poor below the other', () => {
    const levels = [70, 69, 40, 39].map((use) => healthOf(readings({ use }), DEFAULT_HEALTH).level);
    expect(levels).toEqual(['good', 'watch', 'watch', 'poor']);
  });

  it('lies between the lowest and the highest that is known', () => {
    const score = fc.integer({ min: 0, max: 100 });
    const any = fc.record(
      { use: score, support: score, sentiment: score, payment: score, engagement: score },
      { requiredKeys: ['use'] },
    );
    fc.assert(
      fc.property(any, (told) => {
        const { score: found } = healthOf(readings(told), DEFAULT_HEALTH);
        const values = Object.values(told).filter((value) => value !== undefined);
        expect(found).toBeGreaterThanOrEqual(Math.min(...values));
        expect(found).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });
});
