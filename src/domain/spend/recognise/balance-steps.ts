import type { ColumnStats } from './column-stats.ts';
import type { RoleBoard } from './role-board.ts';

const BALANCE_ROWS = 200;

/** Whether `balance` moves from row to row by what `amount` says (in either direction of time). */
export function isBalanceOf(board: RoleBoard, balance: ColumnStats, amount: ColumnStats): boolean {
  if (balance === amount || balance.filled < 3) return false;
  return balanceSteps(board, balance, amount).share >= 0.7;
}

/** How well the steps of a balance column agree with an amount column, less what a second one took away. */
export function balanceSteps(
  board: Pick<RoleBoard, 'rows'>,
  balance: ColumnStats,
  amount: ColumnStats,
  other: ColumnStats | null = null,
): { share: number; adds: number; subtracts: number } {
  let adds = 0;
  let subtracts = 0;
  let steps = 0;
  let before: { balance: number; amount: number } | null = null;
  for (const { cells } of board.rows.slice(0, BALANCE_ROWS)) {
    const now = {
      balance: roughNumber(cells[balance.index]),
      amount: other === null ? roughNumber(cells[amount.index]) : difference(cells, amount, other),
    };
    if (Number.isNaN(now.balance) || Number.isNaN(now.amount)) continue;
    if (before !== null) {
      steps++;
      const step = now.balance - before.balance;
      // Oldest first: the step is this row's amount. Newest first: it is minus the row's above.
      if (near(step, now.amount) || near(step, -before.amount)) adds++;
      else if (near(step, -now.amount) || near(step, before.amount)) subtracts++;
    }
    before = now;
  }
  return { share: steps < 2 ? 0 : (adds + subtracts) / steps, adds, subtracts };
}

function difference(cells: readonly string[], amount: ColumnStats, other: ColumnStats): number {
  const [a, b] = [roughNumber(cells[amount.index]), roughNumber(cells[other.index])];
  return Number.isNaN(a) && Number.isNaN(b) ? NaN : (Number.isNaN(a) ? 0 : a) - (Number.isNaN(b) ? 0 : b);
}

/** For comparing only, never for money that is kept: the last mark of a number is its decimal mark. */
function roughNumber(cell: string | undefined): number {
  const text = (cell ?? '').replace(/[^\d.,\-−(]/g, '');
  if (!/\d/.test(text)) return NaN;
  const mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const decimals = mark >= 0 && text.length - mark - 1 <= 2 ? text.length - mark - 1 : 0;
  const digits = Number(text.replace(/\D/g, '')) / 10 ** decimals;
  return /[-−(]/.test(text) ? -digits : digits;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.006;
}
