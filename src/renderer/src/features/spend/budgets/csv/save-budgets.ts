import { minorUnits } from '#domain/money/arithmetic.ts';
import { moneyText } from '#domain/money/format.ts';
import type { Budget } from '#domain/spend/budget.ts';
import { BUDGET_TABLE } from '#domain/spend/budget-table.ts';
import { writeCsv, writeCsvWithAmounts } from '#domain/tables/csv-write.ts';
import { writeEntityFile } from '#domain/tables/entity-file.ts';
import { savePivot } from '../../spend-report.tsx';
import { stateWords } from '../budget-state.tsx';
import { SCOPE_KINDS } from '../budget-words.ts';
import type { BudgetRow } from '#ledger/use-budget-standings.ts';

const SHOWN = [
  'budget for',
  'kind',
  'from',
  'to',
  'currency',
  'budget',
  'actual',
  'committed',
  'forecast',
  'variance',
  'variance %',
  'state',
];

/** Every field of every budget in our own format: importing it again gives the same budgets. */
export function saveBudgets(budgets: readonly Budget[]): Promise<void> {
  return savePivot('budgets.csv', () => Promise.resolve(writeEntityFile(BUDGET_TABLE, budgets, undefined)));
}

/** The table as it is shown, with its figures. */
export function saveStandings(rows: readonly BudgetRow[]): Promise<void> {
  const lines = rows.map(({ budget, name, standing }) => {
    const money = (minor: number): string =>
      moneyText({ minor: minorUnits(minor), currency: budget.currency });
    return [
      name,
      SCOPE_KINDS[budget.scope.kind],
      budget.from,
      budget.to,
      budget.currency,
      money(standing.budget),
      money(standing.actual),
      money(standing.committed),
      money(standing.forecast),
      money(standing.variance),
      (standing.variancePerMille / 10).toFixed(1),
      stateWords(standing.state),
    ];
  });
  return savePivot('budgets as shown.csv', () => Promise.resolve(writeCsvWithAmounts(SHOWN, lines)));
}

/** Rejected rows of an import, to be repaired and imported again. */
export function saveRejected(
  fileName: string,
  rejected: readonly { readonly line: number; readonly reason: string }[],
): Promise<void> {
  const stem = fileName.replace(/\.[^.]*$/, '');
  const rows = rejected.map(({ line, reason }) => [line, reason]);
  return savePivot(`${stem} – rejected rows.csv`, () => Promise.resolve(writeCsv(['line', 'reason'], rows)));
}
