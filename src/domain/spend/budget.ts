import type { BudgetId } from '#domain/brand.ts';
import type { IsoInstant, IsoMonth } from '#domain/calendar/iso.ts';
import { monthNumber } from '#domain/calendar/months.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';

/** Whose money a budget plans. */
export type BudgetScope =
  | { readonly kind: 'department'; readonly department: string }
  | { readonly kind: 'function'; readonly functionId: string };

/** Money planned for a department or a business function over some months (S8). */
export interface Budget {
  readonly id: BudgetId;
  readonly scope: BudgetScope;
  /** First and last month, both included. */
  readonly from: IsoMonth;
  readonly to: IsoMonth;
  readonly currency: CurrencyCode;
  /** For the whole span. */
  readonly amount: MinorUnits;
  readonly notes: string;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}

/** Ten years: longer is taken for a slip of the pen. */
const MOST_MONTHS = 120;

/** Two budgets with one key plan the same money twice. */
export function budgetKey({ scope, from, to }: Pick<Budget, 'scope' | 'from' | 'to'>): string {
  const name = scope.kind === 'department' ? scope.department : scope.functionId;
  return `${scope.kind} ${name.normalize('NFKC').trim().toLowerCase()} ${from} ${to}`;
}

/** The key of a budget's scope in views by department or by function. */
export function scopeKey(scope: BudgetScope): string {
  return scope.kind === 'department' ? scope.department : scope.functionId;
}

/** A budget that may still lack something. */
export interface BudgetDraft {
  readonly scope: BudgetScope;
  readonly from: IsoMonth | null;
  readonly to: IsoMonth | null;
  readonly amount: number | null;
}

export type BudgetField = 'scope' | 'from' | 'to' | 'amount';

/** What is wrong with a budget, field by field; none when it can be kept. `taken` are the keys of the other budgets. */
export function budgetProblems(
  { scope, from, to, amount }: BudgetDraft,
  taken: ReadonlySet<string>,
): { readonly field: BudgetField; readonly code: string; readonly message: string }[] {
  const problems: { field: BudgetField; code: string; message: string }[] = [];
  const say = (field: BudgetField, code: string, message: string): void =>
    void problems.push({ field, code, message });
  if (scopeKey(scope).trim() === '') {
    say(
      'scope',
      'budget-scope',
      `Say which ${scope.kind === 'department' ? 'department' : 'business function'} it is for.`,
    );
  }
  if (from === null) say('from', 'budget-from', 'Enter the first month.');
  if (to === null) say('to', 'budget-to', 'Enter the last month.');
  if (amount === null || amount <= 0) say('amount', 'budget-amount', 'Enter an amount above 0.');
  if (from === null || to === null) return problems;
  if (to < from) say('to', 'budget-order', `The last month ${to} lies before the first month ${from}.`);
  else if (monthNumber(to) - monthNumber(from) >= MOST_MONTHS) {
    say('to', 'budget-long', `A budget covers at most ${MOST_MONTHS} months.`);
  } else if (taken.has(budgetKey({ scope, from, to }))) {
    say('scope', 'budget-twice', 'There is a budget for the same months already. Change that one.');
  }
  return problems;
}
