import { dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoMonth } from '#domain/calendar/iso.ts';
import { monthOf, monthOfNumber } from '#domain/calendar/months.ts';
import { convertAt } from '#domain/money/convert.ts';
import type { RateBook } from '#domain/money/rate-book.ts';
import { scopeKey } from '#domain/spend/budget.ts';
import type { Budget, BudgetScope } from '#domain/spend/budget.ts';
import type { BudgetFacts } from '#domain/spend/views/budget-standing.ts';
import { equalPart, monthWeights, spreadOver } from '#domain/spend/views/spread.ts';
import type { LedgerOverview } from './questions.ts';
import type { ScopeSpend, SpendSpread } from './spend-views.ts';
import { functionName } from './functions.ts';
import { groupsOfItem } from './committed-items.ts';
import type { CommittedItem } from './committed-items.ts';

/** What a budget is for. */
export function scopeName(scope: BudgetScope): string {
  return scope.kind === 'department' ? scope.department : functionName(scope.functionId);
}

interface CommittedOfBudget {
  readonly byMonth: ReadonlyMap<IsoMonth, number>;
  /** Payments within the budget's months that no rate converts to its currency. */
  readonly withoutRate: number;
}

/**
 * What contracts still owe for a budget, in its currency: in cash on the due date, in accrual over the days paid for.
 * An item of several functions counts with its equal part, as spend does.
 */
export function committedOf(
  budget: Budget,
  items: readonly CommittedItem[],
  spread: SpendSpread,
  rates: { readonly book: RateBook; readonly today: IsoDate; readonly maxAge: number },
): CommittedOfBudget {
  const byMonth = new Map<IsoMonth, number>();
  let withoutRate = 0;
  const add = (month: IsoMonth, amount: number): void =>
    void byMonth.set(month, (byMonth.get(month) ?? 0) + amount);
  for (const item of items) {
    const groups = groupsOfItem(item, budget.scope.kind);
    const place = groups.findIndex(({ key }) => key === scopeKey(budget.scope));
    if (place < 0) continue;
    const { amount, date, from, to } = item.payment;
    const rate = rates.book.rateOn(amount.currency, budget.currency, dayNumber(rates.today), rates.maxAge);
    if (rate === null) {
      const month = monthOf(date);
      if (month >= budget.from && month <= budget.to) withoutRate++;
      continue;
    }
    const whole = convertAt(amount, rate, budget.currency).minor;
    if (spread === 'cash') add(monthOf(date), equalPart(whole, groups.length, place));
    else {
      const weights = monthWeights(dayNumber(from), dayNumber(to));
      const parts = new Float64Array(weights.days.length);
      spreadOver(whole, weights, parts);
      parts.forEach((part, index) =>
        add(monthOfNumber(weights.firstMonth + index), equalPart(part, groups.length, place)),
      );
    }
  }
  return { byMonth, withoutRate };
}

/** The months of a scope's spend as the budget's standing wants them. */
export function factsOf(
  spend: ScopeSpend,
  committed: CommittedOfBudget,
  overview: LedgerOverview,
): BudgetFacts {
  const actual = new Map(spend.months.map((month, index) => [month, spend.byMonth[index] ?? 0]));
  const { from, to } = overview;
  return {
    actual,
    recorded: from === null || to === null ? null : { from: monthOf(from), to: monthOf(to) },
    committed: committed.byMonth,
  };
}
