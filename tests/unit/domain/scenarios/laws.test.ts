import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecisionChoice, ScenarioAssumptions } from '#domain/decisions/decision.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import { compareScenarios } from '#domain/scenarios/compare.ts';
import type { ScenarioSubject } from '#domain/scenarios/following.ts';
import type { Scenario } from '#domain/scenarios/scenario.ts';
import { anyAssumptions, anySubject, scenarioOf } from './samples.ts';

const months = fc.constantFrom(12, 24, 36 as const);
const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

function costs(
  subject: ScenarioSubject,
  assumptions: ScenarioAssumptions,
  count: 12 | 24 | 36,
  choice: DecisionChoice,
): Scenario {
  return scenarioOf(compareScenarios(subject, assumptions, count), choice);
}

describe('laws of every comparison', () => {
  it('counts every payment once: its pieces sum to cash, and cash to accrual and what is prepaid', () => {
    fc.assert(
      fc.property(anySubject, anyAssumptions, months, (subject, assumptions, count) => {
        const { scenarios, horizon } = compareScenarios(subject, assumptions, count);
        expect(horizon.months).toHaveLength(count);
        for (const { cost } of scenarios) {
          if (cost === null) continue;
          expect(sum(cost.pieces.map(({ amount }) => amount))).toBe(cost.totals.cash);
          expect(sum(cost.cash)).toBe(cost.totals.cash);
          expect(sum(cost.kinds.map(({ cash }) => cash))).toBe(cost.totals.cash);
          expect(sum(cost.kinds.map(({ accrual }) => accrual))).toBe(cost.totals.accrual);
          expect(sum(cost.accrual)).toBe(cost.totals.accrual);
          expect(cost.totals.accrual + cost.prepaid).toBe(cost.totals.cash);
          expect(Math.min(...cost.cash, ...cost.accrual, cost.prepaid)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('pays for every day of a contract that goes on once, and for none twice', () => {
    fc.assert(
      fc.property(anySubject, months, (subject, count) => {
        const { scenarios, horizon } = compareScenarios(subject, NOTHING, count);
        const keep = scenarios.find(({ choice }) => choice === 'keep');
        const pieces = keep?.cost?.pieces ?? [];
        expect(pieces[0]?.from).toBe(horizon.from);
        pieces.slice(1).forEach(({ from }, index) => {
          expect(Date.parse(from) - Date.parse(pieces[index]?.to ?? '')).toBe(86_400_000);
        });
        expect((pieces.at(-1)?.to ?? '') >= horizon.to).toBe(true);
      }),
    );
  });

  it('is keeping as it is to grow by nothing', () => {
    fc.assert(
      fc.property(anySubject, anyAssumptions, months, (subject, assumptions, count) => {
        const still = { ...assumptions, seatChange: 0, trueUpSeats: 0 };
        const grown = costs(subject, still, count, 'keep-and-grow');
        expect(grown.cost).toEqual(costs(subject, still, count, 'keep').cost);
      }),
    );
  });

  it('never counts a rise above the cap', () => {
    fc.assert(
      fc.property(anySubject, anyAssumptions, months, (subject, assumptions, count) => {
        const cap = subject.contract.upliftCapPercent;
        fc.pre(cap !== null && assumptions.upliftPercent > cap);
        const asked = costs(subject, assumptions, count, 'keep');
        const capped = costs(subject, { ...assumptions, upliftPercent: cap ?? 0 }, count, 'keep');
        expect(asked.cost).toEqual(capped.cost);
        expect(asked.cost === null || asked.notes.some(({ kind }) => kind === 'cap')).toBe(true);
      }),
    );
  });

  it.each([
    ['upliftPercent', 'keep'],
    ['upliftPercent', 'keep-and-grow'],
    ['upliftPercent', 'replace'],
    ['seatChange', 'keep-and-grow'],
    ['trueUpSeats', 'keep-and-grow'],
    ['migrationCost', 'replace'],
    ['successorAnnualCost', 'replace'],
    ['overlapMonths', 'replace'],
  ] as const)('costs no less when %s of %s moves up', (slider, choice) => {
    fc.assert(
      fc.property(
        anySubject,
        anyAssumptions,
        months,
        fc.nat({ max: 12 }),
        (subject, assumptions, count, up) => {
          const moved = { ...assumptions, [slider]: Number(assumptions[slider] ?? 0) + up };
          const [low, high] = [assumptions, moved].map(
            (each) => costs(subject, each, count, choice).cost?.totals,
          );
          if (low === undefined || high === undefined) return;
          expect(high.cash).toBeGreaterThanOrEqual(low.cash);
          expect(high.accrual).toBeGreaterThanOrEqual(low.accrual);
        },
      ),
    );
  });

  it('owes in retiring no more than in keeping', () => {
    fc.assert(
      fc.property(anySubject, anyAssumptions, months, (subject, assumptions, count) => {
        const keep = costs(subject, assumptions, count, 'keep').cost;
        const retire = costs(subject, assumptions, count, 'retire').cost;
        if (keep === null || retire === null) return;
        expect(retire.totals.cash).toBeLessThanOrEqual(keep.totals.cash);
        expect(retire.totals.accrual).toBeLessThanOrEqual(keep.totals.accrual);
      }),
    );
  });
});

const NOTHING: ScenarioAssumptions = {
  upliftPercent: 0,
  seatLineId: null,
  seatChange: 0,
  trueUpSeats: 0,
  migrationCost: 0 as MinorUnits,
  successorAnnualCost: null,
  overlapMonths: 0,
};
