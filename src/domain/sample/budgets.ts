import type { BudgetId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { firstDayOf, monthOf, shiftMonth } from '#domain/calendar/months.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import type { Budget, BudgetScope } from '#domain/spend/budget.ts';
import { DEPARTMENTS } from './catalogue.ts';
import type { Department } from './catalogue.ts';
import { sampleId } from './ids.ts';

/** What a budget is made of: what was charged to which department when. */
export interface BudgetedCharge {
  readonly date: IsoDate;
  readonly amount: number;
  readonly department: string;
}

/** Eight months of the budget's year are over, four are to come. */
const MONTHS_OVER = 8;
const MONTHS_TO_COME = 3;

/** Budget ÷ what was spent in the months that are over, in per cent: Marketing has spent too much. */
const PERCENT: Readonly<Record<Department, number>> = {
  Engineering: 175,
  Sales: 190,
  Marketing: 88,
  Finance: 160,
  People: 210,
  Support: 180,
  IT: 118,
};
const ROUND_TO = 100_000;

/** One budget for each department and one for a business function, over a year that is two thirds gone. */
export function sampleBudgets(
  charges: readonly BudgetedCharge[],
  today: IsoDate,
  at: IsoInstant,
): readonly Budget[] {
  const from = shiftMonth(monthOf(today), -MONTHS_OVER);
  const to = shiftMonth(monthOf(today), MONTHS_TO_COME);
  const budget = (number: number, scope: BudgetScope, amount: number, notes: string): Budget => ({
    id: sampleId<BudgetId>('budget', number),
    scope,
    from,
    to,
    currency: 'EUR' as CurrencyCode,
    amount: Math.max(ROUND_TO, Math.floor(amount / ROUND_TO) * ROUND_TO) as MinorUnits,
    notes,
    createdAt: at,
    updatedAt: at,
  });
  const spent = (department: string): number =>
    charges
      .filter((charge) => charge.department === department && charge.date >= firstDayOf(from))
      .reduce((sum, { amount }) => sum + amount, 0);
  const departments = DEPARTMENTS.map((department, number) => {
    const notes = department === 'Marketing' ? 'Cut in the last round' : '';
    const amount = (spent(department) * PERCENT[department]) / 100;
    return budget(number, { kind: 'department', department }, amount, notes);
  });
  const design: BudgetScope = { kind: 'function', functionId: 'design' };
  return [...departments, budget(DEPARTMENTS.length, design, 3_000_000, 'All teams together')];
}
