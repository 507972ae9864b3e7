import type { IsoDate, IsoMonth } from '#domain/calendar/iso.ts';
import { dayNumber } from '#domain/calendar/day-number.ts';
import {
  firstDayOf,
  lastDayOf,
  monthNumber,
  monthOf,
  monthsFrom,
  shiftMonth,
} from '#domain/calendar/months.ts';
import { divideHalfEven } from '#domain/money/decimal.ts';
import type { Budget } from '#domain/spend/budget.ts';
import { monthWeights, spreadOver } from './spread.ts';

/** Minor units of the budget's currency by month; a month that is not there has 0. */
export type ByMonth = ReadonlyMap<IsoMonth, number>;

/** What is known of a budget's scope. */
export interface BudgetFacts {
  /** Spend of all months of the ledger, those outside the budget too. */
  readonly actual: ByMonth;
  /** First and last month of which the ledger tells anything; `null` without rows. */
  readonly recorded: { readonly from: IsoMonth; readonly to: IsoMonth } | null;
  /** What contracts still owe after today. */
  readonly committed: ByMonth;
}

export interface BudgetMonth {
  readonly month: IsoMonth;
  /** The month's share of the budget, by days; all shares sum exactly to it. */
  readonly budget: number;
  readonly actual: number;
  readonly committed: number;
  readonly forecast: number;
  /** The ledger is taken as complete for this month. */
  readonly closed: boolean;
}

export const BUDGET_STATES = ['over', 'will-be-over', 'within'] as const;
export type BudgetState = (typeof BUDGET_STATES)[number];

/** How a budget stands on a day. Minor units of its currency. */
export interface BudgetStanding {
  readonly months: readonly BudgetMonth[];
  readonly budget: number;
  readonly actual: number;
  readonly committed: number;
  readonly forecast: number;
  /** Budget − forecast: what will be left, or negative by how much it will be over. */
  readonly variance: number;
  /** Variance in tenths of a per cent of the budget, rounded half to even. */
  readonly variancePerMille: number;
  readonly state: BudgetState;
  /** What a later month is expected to cost at least, and the closed months that it is the middle of. */
  readonly usual: { readonly amount: number; readonly months: readonly IsoMonth[] } | null;
  /** Last closed month, or `null` when there is none. */
  readonly closedUntil: IsoMonth | null;
}

const LOOKED_AT = 3;

/**
 * Budget, actual, committed and forecast of a budget.
 * - Closed are the months up to the last one that is over and that the ledger reaches.
 * - Forecast of a closed month: what was spent. Of any later month: the larger of (spent so far + still owed by
 *   contracts) and what a month usually costs: the middle one of the last three closed months, so that a yearly bill
 *   among them is not expected every month (of two the mean, where there are no three).
 * - Over: more is spent than the whole budget. Will be over: more is forecast than the whole budget.
 */
export function budgetStanding(budget: Budget, facts: BudgetFacts, today: IsoDate): BudgetStanding {
  const closedUntil = lastClosed(facts.recorded?.to ?? null, today);
  const usual = usualOf(facts, closedUntil);
  const shares = monthlyShares(budget);
  const months = monthsFrom(budget.from, budget.to).map((month, index): BudgetMonth => {
    const actual = facts.actual.get(month) ?? 0;
    const committed = facts.committed.get(month) ?? 0;
    const closed = closedUntil !== null && month <= closedUntil;
    const forecast = closed ? actual : Math.max(actual + committed, usual?.amount ?? 0);
    return { month, budget: shares[index] ?? 0, actual, committed, forecast, closed };
  });
  const sum = (field: 'actual' | 'committed' | 'forecast'): number =>
    months.reduce((all, month) => all + month[field], 0);
  const [actual, forecast] = [sum('actual'), sum('forecast')];
  const variance = budget.amount - forecast;
  return {
    months,
    budget: budget.amount,
    actual,
    committed: sum('committed'),
    forecast,
    variance,
    variancePerMille: Number(divideHalfEven(BigInt(variance) * 1000n, BigInt(Math.max(1, budget.amount)))),
    state: actual > budget.amount ? 'over' : forecast > budget.amount ? 'will-be-over' : 'within',
    usual,
    closedUntil,
  };
}

/** The budget's share of each of its months, by days, summing exactly to the whole. */
export function monthlyShares({
  from,
  to,
  amount,
}: Pick<Budget, 'from' | 'to' | 'amount'>): readonly number[] {
  const weights = monthWeights(dayNumber(firstDayOf(from)), dayNumber(lastDayOf(to)));
  const parts = new Float64Array(weights.days.length);
  spreadOver(amount, weights, parts);
  return [...parts];
}

function lastClosed(recorded: IsoMonth | null, today: IsoDate): IsoMonth | null {
  const before = shiftMonth(monthOf(today), -1);
  return recorded === null ? null : recorded < before ? recorded : before;
}

function usualOf({ actual, recorded }: BudgetFacts, until: IsoMonth | null): BudgetStanding['usual'] {
  if (until === null || recorded === null) return null;
  const count = Math.min(LOOKED_AT, monthNumber(until) - monthNumber(recorded.from) + 1);
  if (count <= 0) return null;
  const months = monthsFrom(shiftMonth(until, 1 - count), until);
  const amounts = months.map((month) => actual.get(month) ?? 0).sort((a, b) => a - b);
  const [low = 0, high = low] = amounts;
  const amount = amounts.length === 2 ? Number(divideHalfEven(BigInt(low + high), 2n)) : (amounts[1] ?? low);
  return { amount, months };
}
