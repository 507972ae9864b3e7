import type { DecimalMark } from '#domain/money/amount-text.ts';
import { saysFunding } from './cell-words.ts';
import type { TableRow } from './column-stats.ts';
import type { SignFinding } from './decide-sign.ts';
import { hasWord } from './header-words.ts';
import type { SpendTraits } from './plan.ts';
import type { RoleBoard } from './role-board.ts';
import { rowHabits } from './row-damage.ts';

const ROWS_READ = 1000;

/** Habits of the file beyond its columns. */
export function findTraits(
  board: RoleBoard,
  shape: { readonly rows: readonly TableRow[]; readonly ragged: boolean },
  ownExport: boolean,
  signs: SignFinding['traits'],
  decimal: DecimalMark,
): SpendTraits {
  const { date, amount, debit, credit } = board.columns;
  const money = [amount, debit, credit].filter((index) => index !== undefined);
  const status = board.stats[board.columns.status ?? -1];
  return {
    ...signs,
    ...rowHabits(shape.rows, date ?? -1, money, decimal),
    ...(shape.ragged ? { usualWidth: null } : {}),
    ownExport,
    continuations: !ownExport && hasContinuations(board),
    fillDownDates: !ownExport && datesOnFirstLines(board, shape.rows),
    fundingColumn: ownExport ? null : fundingColumn(board),
    pendingColumn: status !== undefined && hasWord(status.words, 'pending'),
  };
}

/** Lines that hold nothing but a text under the description, each below a row with date and amount. */
function hasContinuations(board: RoleBoard): boolean {
  const { description, date } = board.columns;
  if (description === undefined || date === undefined) return false;
  let found = 0;
  let before = false;
  for (const { cells } of board.allRows.slice(0, ROWS_READ)) {
    const dated = filled(cells[date]);
    const onlyText = !dated && filled(cells[description]) && cells.filter(filled).length === 1;
    if (onlyText && before) found++;
    before = dated;
  }
  return found >= 2 && found >= board.rows.length * 0.05;
}

/** Journals write the date on the first line of each entry only. */
function datesOnFirstLines(board: RoleBoard, rows: readonly TableRow[]): boolean {
  const { date, amount, debit, credit } = board.columns;
  if (date === undefined) return false;
  const money = [amount, debit, credit].filter((index) => index !== undefined);
  let undated = 0;
  let paid = 0;
  for (const { cells } of rows.slice(0, ROWS_READ)) {
    if (!money.some((index) => filled(cells[index]))) continue;
    paid++;
    if (!filled(cells[date])) undated++;
  }
  return undated >= 3 && undated >= paid * 0.3 && undated < paid;
}

function fundingColumn(board: RoleBoard): number | null {
  for (const column of board.stats) {
    if (!hasWord(column.words, 'type|typ|tipo')) continue;
    if (board.rows.some(({ cells }) => saysFunding(cells[column.index] ?? ''))) return column.index;
  }
  return null;
}

function filled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== '';
}
