import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRITICALITIES } from '#domain/applications/application.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { DECISION_CHOICES, DECISION_FACTORS } from '#domain/decisions/decision.ts';
import { unknownReading, type FactorReadings, type Reading } from '#domain/decisions/factors.ts';
import { factorSheet } from '#domain/decisions/recommend.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { CurrencyCode } from '#domain/money/money.ts';

const EUR = 'EUR' as CurrencyCode;

function known<Value>(value: Value): Reading<Value> {
  return { kind: 'known', value, source: 'test', date: '2026-03-02' as IsoDate, coverage: null };
}

const nothing: FactorReadings = {
  utilisation: unknownReading('no usage data'),
  overlap: unknownReading('no functions'),
  'price-history': unknownReading('no prices'),
  sentiment: unknownReading('no survey'),
  criticality: unknownReading('not entered'),
  'spend-against-contract': unknownReading('no spend'),
};

function maybe<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Reading<Value>> {
  return fc.option(value.map(known), { nil: unknownReading('unknown') });
}

const application = fc.record({
  id: fc.string(),
  name: fc.string(),
  functions: fc.constant<string[]>([]),
});

const anyReadings: fc.Arbitrary<FactorReadings> = fc.record({
  utilisation: maybe(fc.double({ min: 0, max: 1.5, noNaN: true })),
  overlap: maybe(fc.array(application, { maxLength: 4 })),
  'price-history': maybe(fc.double({ min: -20, max: 60, noNaN: true })),
  sentiment: maybe(fc.integer({ min: 0, max: 100 })),
  criticality: maybe(fc.constantFrom(...CRITICALITIES)),
  'spend-against-contract': maybe(
    fc
      .tuple(fc.nat({ max: 1_000_000 }), fc.nat({ max: 1_000_000 }))
      .map(([paid, agreed]) => ({ paid: money(paid, EUR), agreed: money(agreed, EUR) })),
  ),
});

const weight = fc.integer({ min: 0, max: 10 });
const anyWeights = fc.record(Object.fromEntries(DECISION_FACTORS.map((factor) => [factor, weight])));

describe('the factor sheet', () => {
  it('recommends nothing when nothing is known, and names what is missing', () => {
    expect(factorSheet(nothing, {})).toMatchObject({ recommended: null, unknown: DECISION_FACTORS });
  });

  it('recommends nothing when what is known weighs nothing', () => {
    const readings = { ...nothing, criticality: known('critical' as const) };
    expect(factorSheet(readings, { criticality: 0 }).recommended).toBeNull();
  });

  it.each([
    ['retire', { utilisation: known(0.05), criticality: known('low' as const) }],
    ['keep', { utilisation: known(0.8), criticality: known('critical' as const), overlap: known([]) }],
    [
      'replace',
      {
        'price-history': known(18),
        sentiment: known(10),
        overlap: known([{ id: 'b', name: 'B', functions: [] }]),
      },
    ],
    ['keep-and-grow', { utilisation: known(1.02), sentiment: known(95) }],
  ] as const)('recommends to %s', (choice, readings) => {
    expect(factorSheet({ ...nothing, ...readings } as FactorReadings, {}).recommended).toBe(choice);
  });

  it('does not recommend to retire what may be in use for all that is known', () => {
    const dispensable = { ...nothing, criticality: known('low' as const) };
    const sheet = factorSheet(dispensable, {});
    expect(Math.max(...Object.values(sheet.totals))).toBe(sheet.totals.retire);
    expect(sheet).toMatchObject({ recommended: null, withheld: true, tied: [] });
    const unused = factorSheet({ ...dispensable, utilisation: known(0.05) }, {});
    expect(unused).toMatchObject({ recommended: 'retire', withheld: false });
  });

  it('prefers with equal points what changes least', () => {
    const sheet = factorSheet(
      { ...nothing, sentiment: known(100), criticality: known('medium' as const) },
      { sentiment: 1, criticality: 1 },
    );
    expect(sheet.totals).toMatchObject({ keep: 15, 'keep-and-grow': 15 });
    expect(sheet).toMatchObject({ recommended: 'keep', tied: ['keep-and-grow'] });
  });

  it('compares no spend with a contract that agreed nothing', () => {
    const readings = {
      ...nothing,
      'spend-against-contract': known({ paid: money(5, EUR), agreed: money(0, EUR) }),
    };
    expect(factorSheet(readings, {}).unknown).toContain('spend-against-contract');
  });

  it('adds up: every column is the sum of its rows, and each point weight times score', () => {
    fc.assert(
      fc.property(anyReadings, anyWeights, (readings, weights) => {
        const sheet = factorSheet(readings, weights);
        for (const choice of DECISION_CHOICES) {
          const column = sheet.lines.map(({ weight: by, scores, points }) => {
            expect(points?.[choice] ?? null).toBe(scores === null ? null : by * scores[choice]);
            return points?.[choice] ?? 0;
          });
          expect(sheet.totals[choice]).toBe(column.reduce((sum, points) => sum + points, 0));
          expect(sheet.totals[choice]).toBeLessThanOrEqual(10 * sheet.knownWeight);
        }
        const most = Math.max(...Object.values(sheet.totals));
        expect(sheet.recommended === null || sheet.totals[sheet.recommended] === most).toBe(true);
      }),
    );
  });

  it('moves towards a factor that weighs more, never away from it', () => {
    const anyFactor = fc.constantFrom(...DECISION_FACTORS);
    fc.assert(
      fc.property(
        anyReadings,
        anyWeights,
        anyFactor,
        weight,
        weight,
        (readings, weights, factor, one, other) => {
          const [less, more] = [Math.min(one, other), Math.max(one, other)];
          const before = factorSheet(readings, { ...weights, [factor]: less });
          const after = factorSheet(readings, { ...weights, [factor]: more });
          const scores = after.lines.find((line) => line.factor === factor)?.scores;
          if (!scores || before.recommended === null || after.recommended === null) return;
          expect(scores[after.recommended]).toBeGreaterThanOrEqual(scores[before.recommended]);
        },
      ),
    );
  });

  it('is not moved by what is unknown, whatever it weighs', () => {
    fc.assert(
      fc.property(anyReadings, anyWeights, weight, (readings, weights, changed) => {
        const before = factorSheet(readings, weights);
        for (const factor of before.unknown) {
          expect(factorSheet(readings, { ...weights, [factor]: changed }).totals).toEqual(before.totals);
        }
      }),
    );
  });
});
