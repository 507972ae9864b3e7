import { balanceSteps } from './balance-steps.ts';
import { numeric, type ColumnStats } from './column-stats.ts';
import type { RoleBoard } from './role-board.ts';

/** Columns for money out and money in. */
export interface Sides {
  readonly debit: ColumnStats;
  readonly credit: ColumnStats;
}

/**
 * Columns for money out and money in: both named, or one named and beside it the only column of numbers
 * that is filled exactly where the named one is not.
 */
export function twoSides(
  board: RoleBoard,
  free: readonly ColumnStats[],
  debit: ColumnStats | undefined,
  credit: ColumnStats | undefined,
): Sides | null {
  if (debit !== undefined && credit !== undefined) {
    return numeric(debit) || numeric(credit) ? { debit, credit } : null;
  }
  const named = debit ?? credit;
  if (named === undefined || !numeric(named)) return null;
  const others = free.filter(
    (column) => column !== named && numeric(column) && complement(board, named, column),
  );
  const [other] = others;
  if (other === undefined || others.length > 1) return null;
  return debit === undefined ? { debit: other, credit: named } : { debit: named, credit: other };
}

/** Two columns of which each row fills exactly one: money out and money in. A balance tells which is which. */
export function complementaryPair(
  board: RoleBoard,
  candidates: readonly ColumnStats[],
): (Sides & { readonly told: boolean }) | null {
  const pairs = candidates.flatMap((a, i) =>
    candidates.slice(i + 1).flatMap((b) => (complement(board, a, b) ? [[a, b] as const] : [])),
  );
  const [pair] = pairs;
  if (pair === undefined || pairs.length > 1) return null;
  const [a, b] = pair;
  const out = (column: ColumnStats): boolean => column.amounts.negative > 0 && column.amounts.positive === 0;
  if (out(a) !== out(b)) {
    return out(a) ? { debit: a, credit: b, told: true } : { debit: b, credit: a, told: true };
  }
  for (const balance of candidates) {
    if (balance === a || balance === b || balance.filled < board.rows.length * 0.8) continue;
    const { share, adds, subtracts } = balanceSteps(board, balance, a, b);
    if (share < 0.7 || adds === subtracts) continue;
    return subtracts > adds ? { debit: a, credit: b, told: true } : { debit: b, credit: a, told: true };
  }
  return a.filled >= b.filled ? { debit: a, credit: b, told: false } : { debit: b, credit: a, told: false };
}

/** Whether each row fills one of two columns and hardly any row both; 0.00 counts as not filled. */
function complement(board: RoleBoard, a: ColumnStats, b: ColumnStats): boolean {
  let both = 0;
  let either = 0;
  for (const { cells } of board.rows) {
    const [inA, inB] = [holdsMoney(cells[a.index]), holdsMoney(cells[b.index])];
    if (inA && inB) both++;
    if (inA || inB) either++;
  }
  return both === 0 && either >= board.rows.length * 0.8;
}

function holdsMoney(cell: string | undefined): boolean {
  return cell !== undefined && /[1-9]/.test(cell);
}
