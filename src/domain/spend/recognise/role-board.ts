import type { ColumnStats, TableRow } from './column-stats.ts';
import type { Evidence, SpendRole } from './plan.ts';

/** Roles being handed out: one column has at most one role. */
export interface RoleBoard {
  readonly stats: readonly ColumnStats[];
  /** Rows with at least two filled cells. */
  readonly rows: readonly TableRow[];
  /** All rows below the header, lines with a single text included. */
  readonly allRows: readonly TableRow[];
  readonly hasHeader: boolean;
  readonly columns: Partial<Record<SpendRole, number>>;
  /** Roles the manager set or took away: recognition leaves them alone. */
  readonly fixed: ReadonlySet<SpendRole>;
  readonly evidence: Evidence[];
  /** Which of two columns is money spent was taken from their fill alone, and that says little. */
  sidesOpen: boolean;
}

/** Columns without a role. */
export function freeColumns(board: RoleBoard): ColumnStats[] {
  const taken = new Set(Object.values(board.columns));
  return board.stats.filter((column) => !taken.has(column.index));
}

/** The free column with the highest score above 0. */
export function bestColumn(board: RoleBoard, score: (column: ColumnStats) => number): ColumnStats | null {
  let best: ColumnStats | null = null;
  let bestScore = 0;
  for (const column of freeColumns(board)) {
    const value = score(column);
    if (value > bestScore) {
      best = column;
      bestScore = value;
    }
  }
  return best;
}

/** Gives a role to the best free column, unless the manager decided about that role. */
export function assign(
  board: RoleBoard,
  role: SpendRole,
  score: (column: ColumnStats) => number,
): ColumnStats | null {
  if (board.fixed.has(role)) return null;
  const column = bestColumn(board, score);
  if (column !== null) board.columns[role] = column.index;
  return column;
}
