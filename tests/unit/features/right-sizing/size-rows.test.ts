import { describe, expect, it } from 'vitest';
import type { KeptScenario, RenewalDecision } from '#domain/decisions/decision.ts';
import { decisionFor } from '#domain/decisions/edit.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { planAddress, sizeSummary } from '#domain/right-sizing/words.ts';
import { NO_ASSUMPTIONS } from '#domain/scenarios/compare.ts';
import { sizeRows } from '#features/right-sizing/list/size-rows.ts';
import { APPLICATION, AT, miro, sized, sizesFor, snapshotOf } from '../../domain/right-sizing/samples.ts';
import { date } from '../../domain/contracts/sample-contracts.ts';

const FILE = snapshotOf([{ active: 48, unknown: 2, inactive: 12 }]);

function decided(seatChange: number, seatLineId: string | null, termStart = '2026-01-01'): RenewalDecision {
  const nothing = money(0, 'EUR' as CurrencyCode);
  const scenario: KeptScenario = {
    choice: 'keep-and-grow',
    months: 12,
    assumptions: { ...NO_ASSUMPTIONS, seatChange, seatLineId },
    cash: nothing,
    accrual: nothing,
    keptAt: AT,
  };
  return { ...decisionFor(undefined, miro(), date(termStart)), scenario };
}

describe('a line that can shrink', () => {
  it('is planned once fewer seats are kept with the decision about that renewal', () => {
    const state = (...decisions: RenewalDecision[]): string | undefined =>
      sizeRows(sizesFor([miro()], [FILE]), [APPLICATION], decisions)[0]?.state;
    expect(state()).toBe('free');
    expect(state(decided(-15, 'l1'))).toBe('planned');
    expect(state(decided(-15, null))).toBe('planned');
    expect(state(decided(5, 'l1'))).toBe('free');
    expect(state(decided(-15, 'l2'))).toBe('free');
    expect(state(decided(-15, 'l1', '2025-01-01'))).toBe('free');
  });

  it('leads to the scenarios of its renewal with its seats', () => {
    const [size] = sized([miro()], [FILE]);
    if (size === undefined) throw new Error('a line');
    expect(planAddress(size)).toBe('/contracts/c1/renewal/scenarios?term=2026-01-01&seats=-15&line=l1');
    expect(sizeSummary(size, 'en')).toBe('Keep 55 of 70 seats: 15 can go, €2,160.00 a year.');
  });

  it('says when nothing can go', () => {
    const summary = (active: number): string => {
      const [size] = sized([miro()], [snapshotOf([{ active }])]);
      return size === undefined ? '' : sizeSummary(size, 'en');
    };
    expect(summary(63)).toBe('Keep all 70 seats: it is the right size.');
    expect(summary(68)).toBe('Keep all 70 seats: people and buffer need 75.');
  });
});
