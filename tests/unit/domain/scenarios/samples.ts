import * as fc from 'fast-check';
import type { Contract, TermRules } from '#domain/contracts/contract.ts';
import { rulesOf as amendedRulesOf } from '#domain/contracts/amended-terms.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import type { DecisionChoice, ScenarioAssumptions } from '#domain/decisions/decision.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import { compareScenarios, NO_ASSUMPTIONS } from '#domain/scenarios/compare.ts';
import type { ScenarioSubject } from '#domain/scenarios/following.ts';
import type { Comparison, Scenario, ScenarioCost } from '#domain/scenarios/scenario.ts';
import { contractOf, date, period, rulesOf } from '../contracts/sample-contracts.ts';

/** The end of the term of 2026, seen in June: there is time for everything. */
export function subjectOf(
  contract: Contract = contractOf(),
  changes: Partial<ScenarioSubject> = {},
): ScenarioSubject {
  const today = changes.today ?? date('2026-06-01');
  const term = currentTerm(amendedRulesOf(contract), today);
  return { contract, term, today, settings: DEFAULT_TERM_SETTINGS, noticeGiven: false, ...changes };
}

export function assume(changes: Partial<ScenarioAssumptions> = {}): ScenarioAssumptions {
  return { ...NO_ASSUMPTIONS, successorAnnualCost: 100_000 as MinorUnits, ...changes };
}

export function compared(
  contract: Contract,
  assumptions: Partial<ScenarioAssumptions> = {},
  months: 12 | 24 | 36 = 36,
): Comparison {
  return compareScenarios(subjectOf(contract), assume(assumptions), months);
}

export function scenarioOf({ scenarios }: Comparison, choice: DecisionChoice): Scenario {
  const found = scenarios.find((one) => one.choice === choice);
  if (found === undefined) throw new Error(`No scenario for ${choice}`);
  return found;
}

export function costOf(comparison: Comparison, choice: DecisionChoice): ScenarioCost {
  const { cost, missing } = scenarioOf(comparison, choice);
  if (cost === null) throw new Error(`${choice} lacks ${missing.join(', ')}`);
  return cost;
}

/** Terms of every kind that a manager would sign: months, years and days, renewing, ending and open-ended. */
const anySignedRules: fc.Arbitrary<TermRules> = fc
  .record({
    start: fc.constantFrom('2024-01-31', '2024-02-29', '2025-03-15', '2025-12-01', '2026-01-01').map(date),
    initialTerm: fc.constantFrom('P1M', 'P3M', 'P1Y', 'P18M', 'P3Y', 'P45D').map(period),
    renewalTerm: fc.constantFrom('P1M', 'P1Y', 'P2Y', 'P90D').map(period),
    atEnd: fc.constantFrom('renews', 'renews', 'ends', 'open-ended' as const),
    notice: fc.constantFrom('P10D', 'P20D', null),
    billingPeriod: fc.constantFrom('P1M', 'P3M', 'P1Y', 'P30D').map(period),
    endsAtBillingPeriod: fc.boolean(),
  })
  .map((rules) =>
    rulesOf({
      ...(rules as unknown as TermRules),
      renewalTerm: rules.atEnd === 'renews' ? rules.renewalTerm : null,
    }),
  );

export const anySubject: fc.Arbitrary<ScenarioSubject> = fc
  .record({
    terms: anySignedRules,
    seats: fc.nat({ max: 40 }),
    step: fc.constantFrom(1, 5, 10),
    unitPrice: fc.integer({ min: 0, max: 90_000 }),
    other: fc.integer({ min: 0, max: 1_000_000 }),
    cap: fc.option(fc.integer({ min: 0, max: 12 })),
    today: fc.constantFrom('2026-03-01', '2026-06-15', '2026-12-29').map(date),
  })
  .map(({ terms, seats, step, unitPrice, other, cap, today }) =>
    subjectOf(
      contractOf({
        terms,
        upliftCapPercent: cap,
        lines: [
          {
            id: 'l1',
            product: 'Seats',
            seats: seats * step,
            unitPrice: unitPrice as MinorUnits,
            seatStep: step,
          },
          { id: 'l2', product: 'Support', seats: 1, unitPrice: other as MinorUnits, seatStep: 1 },
        ],
      }),
      { today },
    ),
  );

export const anyAssumptions: fc.Arbitrary<ScenarioAssumptions> = fc.record({
  upliftPercent: fc.integer({ min: 0, max: 120 }).map((quarters) => quarters / 4),
  seatLineId: fc.constantFrom('l1', null),
  seatChange: fc.integer({ min: -300, max: 300 }),
  trueUpSeats: fc.nat({ max: 20 }),
  migrationCost: fc.nat({ max: 5_000_000 }).map((minor) => minor as MinorUnits),
  successorAnnualCost: fc.nat({ max: 50_000_000 }).map((minor) => minor as MinorUnits),
  overlapMonths: fc.nat({ max: 12 }),
});
