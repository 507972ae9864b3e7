import { useMemo } from 'react';
import { useRateBook } from '#database/rates.ts';
import { useApplications, useBudgets, useContracts } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { scopeKey } from '#domain/spend/budget.ts';
import type { Budget } from '#domain/spend/budget.ts';
import { budgetStanding } from '#domain/spend/views/budget-standing.ts';
import type { BudgetStanding } from '#domain/spend/views/budget-standing.ts';
import { conversionOf } from '#domain/settings/settings.ts';
import { ANY_SPEND } from './questions.ts';
import type { CurrencyTotal } from './questions.ts';
import type { SpendScope, SpendSpread } from './spend-views.ts';
import { useLedgerAnswer, useSpendOverview } from './use-ledger.ts';
import { committedItems } from './committed-items.ts';
import { committedOf, factsOf, scopeName } from './budget-facts.ts';

export interface BudgetRow {
  readonly budget: Budget;
  readonly name: string;
  readonly standing: BudgetStanding;
  /** Spend of the scope that no rate converts to the budget's currency. */
  readonly withoutRate: readonly CurrencyTotal[];
  /** Payments to come that no rate converts. */
  readonly committedWithoutRate: number;
}

const NO_BUDGETS: readonly Budget[] = [];

function useScopes(budgets: readonly Budget[]): readonly SpendScope[] {
  return useMemo(
    () => budgets.map(({ scope, currency }) => ({ by: scope.kind, key: scopeKey(scope), currency })),
    [budgets],
  );
}

/** All budgets as they stand today, by name; `undefined` until everything has been read. */
export function useBudgetStandings(spread: SpendSpread): readonly BudgetRow[] | undefined {
  const { settings, today } = useSession();
  const stored = useBudgets();
  const contracts = useContracts();
  const applications = useApplications();
  const book = useRateBook();
  const { value: overview } = useSpendOverview();
  const scopes = useScopes(stored ?? NO_BUDGETS);
  const { maxRateAgeDays } = conversionOf(settings);
  const { value: spend } = useLedgerAnswer(
    scopes.length === 0 ? null : { kind: 'scopes', scopes, spread, maxRateAgeDays, filter: ANY_SPEND },
  );
  return useMemo(() => {
    if (stored === undefined || contracts === undefined || applications === undefined) return undefined;
    if (stored.length === 0) return [];
    if (book === undefined || overview === undefined || spend?.length !== stored.length) return undefined;
    const { items } = committedItems(contracts, applications, today, settings.deadlines);
    const rates = { book, today, maxAge: maxRateAgeDays };
    const rows = stored.flatMap((budget, index): BudgetRow[] => {
      const found = spend[index];
      if (found === undefined) return [];
      const committed = committedOf(budget, items, spread, rates);
      return [
        {
          budget,
          name: scopeName(budget.scope),
          standing: budgetStanding(budget, factsOf(found, committed, overview), today),
          withoutRate: found.withoutRate,
          committedWithoutRate: committed.withoutRate,
        },
      ];
    });
    return rows.sort((a, b) => a.name.localeCompare(b.name) || (a.budget.from < b.budget.from ? -1 : 1));
  }, [
    stored,
    contracts,
    applications,
    book,
    overview,
    spend,
    today,
    settings.deadlines,
    maxRateAgeDays,
    spread,
  ]);
}
