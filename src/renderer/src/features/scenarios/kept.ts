import type { KeptScenario } from '#domain/decisions/decision.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { money } from '#domain/money/arithmetic.ts';
import { compareScenarios } from '#domain/scenarios/compare.ts';
import type { ScenarioSubject } from '#domain/scenarios/following.ts';
import type { Comparison, Scenario } from '#domain/scenarios/scenario.ts';

/** What a scenario is made with. */
export type Made = Pick<KeptScenario, 'months' | 'assumptions'>;

/** A scenario as it is kept with the decision; `null` when its cost is unknown. */
export function keptScenarioOf(
  { choice, cost }: Scenario,
  { currency }: Comparison,
  { months, assumptions }: Made,
  keptAt: IsoInstant,
): KeptScenario | null {
  if (cost === null) return null;
  const { cash, accrual } = cost.totals;
  return {
    choice,
    months,
    assumptions,
    cash: money(cash, currency),
    accrual: money(accrual, currency),
    keptAt,
  };
}

/** The kept scenario with what the contract says now. */
export function presentOf(subject: ScenarioSubject, kept: KeptScenario): Scenario | null {
  const { scenarios } = compareScenarios(subject, kept.assumptions, kept.months);
  return scenarios.find(({ choice }) => choice === kept.choice) ?? null;
}

/** Whether this is the very scenario that is kept: its choice, horizon and assumptions. */
export function isKept(kept: KeptScenario | null, choice: Scenario['choice'], made: Made): boolean {
  if (kept === null || kept.choice !== choice || kept.months !== made.months) return false;
  const [then, now] = [kept.assumptions, made.assumptions];
  return (Object.keys(now) as (keyof typeof now)[]).every((key) => then[key] === now[key]);
}
