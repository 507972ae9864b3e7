import { formatDate, formatMonth } from '#domain/calendar/format.ts';
import { monthOf } from '#domain/calendar/months.ts';
import { DECISION_CHOICES } from '#domain/decisions/decision.ts';
import { minorUnits, money } from '#domain/money/arithmetic.ts';
import { moneyText } from '#domain/money/format.ts';
import type { ScenarioMonth } from '#domain/scenarios/horizon.ts';
import type { Comparison, CostBasis, Scenario } from '#domain/scenarios/scenario.ts';
import { scenarioName } from '#domain/scenarios/words.ts';
import { writeCsvWithAmounts } from '#domain/tables/csv-write.ts';
import type { LineSeries } from '#ui/charts/month-lines.tsx';

/** "Apr 2026", or "15 Mar 2026" for a month that begins on the 15th. */
export function monthWords({ from }: ScenarioMonth, locale: string): string {
  return from.endsWith('-01') ? formatMonth(monthOf(from), locale) : formatDate(from, locale);
}

function cumulated(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}

/** The cost of each scenario up to the end of each month; those that are unknown are left out. */
export function cumulatedSeries({ scenarios, assumptions }: Comparison, basis: CostBasis): LineSeries[] {
  return scenarios.flatMap(({ choice, cost }) =>
    cost === null
      ? []
      : [
          {
            key: choice,
            label: scenarioName(choice, assumptions),
            values: cumulated(cost[basis]),
            look: DECISION_CHOICES.indexOf(choice),
          },
        ],
  );
}

/** Total − total of keeping as it is; `null` when one of the two is unknown. */
export function differenceToKeep(
  { scenarios }: Comparison,
  { cost }: Scenario,
  basis: CostBasis,
): number | null {
  const keep = scenarios.find(({ choice }) => choice === 'keep')?.cost ?? null;
  return keep === null || cost === null ? null : cost.totals[basis] - keep.totals[basis];
}

/** The table as CSV: month by month in both ways of counting, then what each sums to. Unknown figures stay empty. */
export function scenariosCsv({ scenarios, assumptions, horizon, currency }: Comparison): string {
  const known = scenarios.filter(({ cost }) => cost !== null);
  const columns = scenarios.flatMap(({ choice }) => [
    `${scenarioName(choice, assumptions)}, cash`,
    `${scenarioName(choice, assumptions)}, accrual`,
  ]);
  const text = (minor: number | undefined): string =>
    minor === undefined ? '' : moneyText(money(minorUnits(minor), currency));
  const rows = horizon.months.map(({ from, to }, index) => [
    from,
    to,
    currency,
    ...scenarios.flatMap(({ cost }) => [text(cost?.cash[index]), text(cost?.accrual[index])]),
  ]);
  const totals = scenarios.flatMap(({ cost }) => [text(cost?.totals.cash), text(cost?.totals.accrual)]);
  const body = known.length === 0 ? rows : [...rows, ['total', '', currency, ...totals]];
  return writeCsvWithAmounts(['from', 'to', 'currency', ...columns], body);
}
