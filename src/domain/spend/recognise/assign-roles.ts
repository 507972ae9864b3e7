import { assignTextRoles } from './assign-texts.ts';
import { assignMoneyRoles } from './assign-money.ts';
import { dateCells, type ColumnStats, type TableRow } from './column-stats.ts';
import type { SpendCorrections, SpendRole } from './plan.ts';
import { assign, type RoleBoard } from './role-board.ts';
import { bookingDateScore, dateScore } from './vocabulary.ts';

/** Finds the role of each column from its header words and from what its cells hold. */
export function assignRoles(
  stats: readonly ColumnStats[],
  rows: readonly TableRow[],
  allRows: readonly TableRow[],
  hasHeader: boolean,
  corrections: SpendCorrections['columns'],
): RoleBoard {
  const columns: Partial<Record<SpendRole, number>> = {};
  const fixed = new Set<SpendRole>();
  for (const [role, index] of Object.entries(corrections ?? {}) as [SpendRole, number | null][]) {
    fixed.add(role);
    if (index !== null) columns[role] = index;
  }
  // An amount column set by hand replaces debit and credit columns, and the other way round.
  if (columns.amount !== undefined) fixed.add('debit').add('credit');
  if (columns.debit !== undefined || columns.credit !== undefined) fixed.add('amount').add('flag');
  const board: RoleBoard = {
    stats,
    rows,
    allRows,
    hasHeader,
    columns,
    fixed,
    evidence: [],
    sidesOpen: false,
  };
  assignDates(board);
  assignMoneyRoles(board);
  assignTextRoles(board);
  return board;
}

function assignDates(board: RoleBoard): void {
  const fullest = Math.max(1, ...board.stats.filter(holdsDates).map((column) => column.filled));
  const named = assign(board, 'date', (column) => {
    if (!holdsDates(column) && !holdsSerials(column)) return 0;
    return dateScore(column.words) * (column.filled / fullest);
  });
  if (named === null && board.columns.date === undefined) {
    assign(board, 'date', (column) =>
      holdsDates(column) && !/\b(due|birth|expiry)\b/.test(column.words) ? column.filled / fullest : 0,
    );
  }
  assign(board, 'postingDate', (column) => {
    if (!holdsDates(column)) return 0;
    if (!board.hasHeader) return 1;
    return Math.max(bookingDateScore(column.words), dateScore(column.words) / 2);
  });
}

function holdsDates(column: ColumnStats): boolean {
  return dateCells(column) > 0 && dateCells(column) >= column.filled * 0.5;
}

function holdsSerials(column: ColumnStats): boolean {
  return column.dates.serial > 0 && column.dates.serial >= column.filled * 0.8 && dateScore(column.words) > 0;
}
