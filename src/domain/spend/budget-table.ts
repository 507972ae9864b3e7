import { parseIsoMonth, type IsoMonth } from '#domain/calendar/iso.ts';
import { moneyText } from '#domain/money/format.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { cellsOf, type CellRecord, type Cells } from '#domain/tables/entity-cells.ts';
import type { Draft, TableSpec } from '#domain/tables/entity-import.ts';
import { budgetKey, budgetProblems, type Budget, type BudgetScope } from './budget.ts';

/** What reading budgets.csv needs to know of the workspace. */
export interface BudgetTableContext {
  /** Of amounts that name none. */
  readonly currency: CurrencyCode;
  /** The id of a function, whether the file has its id or its label. */
  readonly functionId: (text: string) => string;
  readonly findById: (id: string) => Budget | null;
  /** By `budgetKey`. */
  readonly findByKey: (key: string) => Budget | null;
}

/** budgets.csv: every field of a budget; a line is for a department or for a function, not for both. */
export const BUDGET_TABLE: TableSpec<Budget, void, BudgetTableContext> = {
  table: 'budgets',
  columns: [
    'department',
    'function',
    'from',
    'to',
    'amount',
    'currency',
    'notes',
    'id',
    'created',
    'updated',
  ],
  required: ['department', 'function', 'from', 'to', 'amount'],
  alsoRead: [],
  toCells: ({ scope, from, to, currency, amount, notes, id, createdAt, updatedAt }) => [
    scope.kind === 'department' ? scope.department : null,
    scope.kind === 'function' ? scope.functionId : null,
    from,
    to,
    moneyText({ minor: amount, currency }),
    currency,
    notes,
    id,
    createdAt,
    updatedAt,
  ],
  parse: parseBudgetRow,
};

function parseBudgetRow(record: CellRecord, context: BudgetTableContext): Outcome<Draft<Budget>> {
  const cells = cellsOf(record);
  const id = cells.id('id');
  const byId = id === null ? null : context.findById(id);
  const scope = readScope(cells, context);
  const [from, to] = [readMonth(cells, 'from'), readMonth(cells, 'to')];
  const key = from === null || to === null ? null : budgetKey({ scope, from, to });
  const match = byId ?? (key === null ? null : context.findByKey(key));
  const currency = cells.currency('currency', match?.currency ?? context.currency);
  const amount = cells.money('amount', currency, null);
  const [createdAt, updatedAt] = [cells.instant('created', null), cells.instant('updated', null)];
  if (cells.problems.length === 0) {
    // Two lines for the same months are sorted out where the file is compared with what is stored.
    for (const { message } of budgetProblems({ scope, from, to, amount }, new Set())) cells.refuse(message);
  }
  if (cells.problems.length > 0 || from === null || to === null || amount === null) {
    return refused('row', cells.problems.join(' '));
  }
  const notes = cells.exactText('notes', match?.notes ?? '');
  return accepted({
    name: `${scope.kind === 'department' ? scope.department : scope.functionId}, ${from} to ${to}`,
    match,
    matchedBy: byId !== null ? 'id' : match !== null ? 'name' : null,
    id,
    createdAt,
    updatedAt,
    fields: { scope, from, to, currency, amount, notes },
    warnings: cells.warnings,
  });
}

function readScope(cells: Cells, context: BudgetTableContext): BudgetScope {
  const [department, name] = [cells.bare('department'), cells.bare('function')];
  if (department !== '' && name !== '') {
    cells.refuse('A budget is for a department or for a function: leave one of the two empty.');
  }
  if (name !== '') return { kind: 'function', functionId: context.functionId(name) };
  return { kind: 'department', department };
}

function readMonth(cells: Cells, column: string): IsoMonth | null {
  const text = cells.bare(column);
  if (text === '') return null;
  const month = parseIsoMonth(text);
  if (month.ok) return month.value;
  cells.refuse(`${column}: ${month.message}`);
  return null;
}
