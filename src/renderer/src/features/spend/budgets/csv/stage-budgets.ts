import { budgetKey } from '#domain/spend/budget.ts';
import type { Budget } from '#domain/spend/budget.ts';
import { BUDGET_TABLE } from '#domain/spend/budget-table.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { accepted } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import { stageEntityFile } from '#domain/tables/entity-file.ts';
import { entityOf, planTableImport } from '#domain/tables/entity-import.ts';
import type { NameRule, TableImportPlan } from '#domain/tables/entity-import.ts';
import { functionKey } from '#ledger/functions.ts';
import { previewOf } from '#ui/staged-preview/preview-plan.ts';
import type { StagedPreviewModel } from '#ui/staged-preview/preview-plan.ts';
import { scopeName } from '#ledger/budget-facts.ts';
import { SCOPE_KINDS } from '../budget-words.ts';

/** Two rows for the same months of one department or function are one budget. */
const BUDGET_NAMES: NameRule<Budget> = { keyOf: ({ fields }) => budgetKey(fields), mayRepeat: false };

export interface StagedBudgets {
  readonly plan: TableImportPlan<Budget>;
  readonly preview: StagedPreviewModel;
}

/** Reads a text of budgets.csv against what is stored. Pure but for its arguments. */
export function stageBudgets(
  text: string,
  stored: readonly Budget[],
  currency: CurrencyCode,
): Outcome<StagedBudgets> {
  const byId = new Map<string, Budget>(stored.map((budget) => [budget.id, budget]));
  const byKey = new Map(stored.map((budget) => [budgetKey(budget), budget]));
  const outcome = stageEntityFile(text, BUDGET_TABLE, {
    currency,
    functionId: functionKey,
    findById: (id) => byId.get(id) ?? null,
    findByKey: (key) => byKey.get(key) ?? null,
  });
  if (!outcome.ok) return outcome;
  const plan = planTableImport(outcome.value.rows, BUDGET_NAMES);
  const preview = previewOf(BUDGET_TABLE, outcome.value, plan, undefined, {
    value: (field, value) => {
      if (field !== 'scope') return null;
      const scope = value as Budget['scope'];
      return `${SCOPE_KINDS[scope.kind]} ${scopeName(scope)}`;
    },
  });
  return accepted({ plan, preview });
}

/** The budgets that an accepted import writes. */
export function importedBudgets(
  plan: TableImportPlan<Budget>,
  stored: readonly Budget[],
  stamp: { readonly newId: () => string; readonly now: Budget['updatedAt'] },
): Budget[] {
  const taken = new Set<string>(stored.map(({ id }) => id));
  const mayKeepId = (id: string): boolean => !taken.has(id);
  return [...plan.new, ...plan.changed].map(({ draft }) => entityOf(draft, { ...stamp, mayKeepId }));
}
