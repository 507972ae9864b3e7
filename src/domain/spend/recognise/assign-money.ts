import { isKnownCurrency } from '#domain/money/currencies.ts';
import { assignCurrencies, assignFlag } from './assign-currencies.ts';
import { isBalanceOf } from './balance-steps.ts';
import { amountCells, dateCells, numeric, type ColumnStats } from './column-stats.ts';
import { hasWord } from './header-words.ts';
import { complementaryPair, twoSides, type Sides } from './money-sides.ts';
import { assign, freeColumns, type RoleBoard } from './role-board.ts';
import { amountHeader, creditScore, debitScore } from './vocabulary.ts';

/** Amount, debit and credit, direction flag, currencies and the foreign original. */
export function assignMoneyRoles(board: RoleBoard): void {
  if (
    board.columns.amount === undefined &&
    board.columns.debit === undefined &&
    board.columns.credit === undefined
  ) {
    if (board.hasHeader) assignNamedAmount(board);
    if (!hasAmount(board)) assignAmountByContent(board);
  }
  if (board.columns.amount !== undefined) assignFlag(board);
  assign(board, 'originalAmount', (column) => {
    const found = numeric(column) ? amountHeader(column.words, isCode) : null;
    return found?.kind === 'original' ? found.score : 0;
  });
  assignCurrencies(board);
}

export function hasAmount(board: RoleBoard): boolean {
  return (
    board.columns.amount !== undefined ||
    board.columns.debit !== undefined ||
    board.columns.credit !== undefined
  );
}

const BILLING_BONUS = 5;
const NET_BONUS = 4;

function assignNamedAmount(board: RoleBoard): void {
  const discounted = board.stats.some((column) => hasWord(column.words, 'discount|rabatt|remise|korting'));
  const share = (column: ColumnStats): number => column.filled / Math.max(1, board.rows.length);
  const namedScore = (column: ColumnStats): number => {
    const found = numeric(column) ? amountHeader(column.words, isCode) : null;
    if (found === null || found.kind === 'original') return 0;
    const bonus =
      (found.kind === 'billing' ? BILLING_BONUS : 0) +
      (discounted && hasWord(column.words, 'net') ? NET_BONUS : 0);
    return (found.score + bonus) * share(column);
  };
  const free = freeColumns(board).filter(numericOrEmpty);
  const debit = free.find((column) => debitScore(column.words) > 0);
  const credit = free.find((column) => creditScore(column.words) > 0);
  const sides = twoSides(board, free, debit, credit);
  if (sides !== null && !hasBetterAmount(free, sides, namedScore)) {
    assign(board, 'debit', (column) => (column === sides.debit ? 1 : 0));
    assign(board, 'credit', (column) => (column === sides.credit ? 1 : 0));
    return;
  }
  if (assign(board, 'amount', namedScore) !== null) return;
  const original = assign(board, 'amount', (column) => {
    const found = numeric(column) ? amountHeader(column.words, isCode) : null;
    return found === null ? 0 : found.score * share(column);
  });
  if (original !== null) {
    board.evidence.push({
      about: 'columns',
      sentence: `“${original.header}” is the only amount column, so it is taken as the amount paid.`,
    });
    return;
  }
  const side = assign(board, 'amount', (column) =>
    numeric(column) ? Math.max(debitScore(column.words), creditScore(column.words)) * share(column) : 0,
  );
  if (side !== null) return;
  // Most cells of the column that is called so cannot be read: each such row is rejected by itself.
  assign(board, 'amount', (column) =>
    amountCells(column) > 0 && dateCells(column) < amountCells(column)
      ? Math.max(0, (amountHeader(column.words, isCode)?.score ?? 0) - PLAIN_NAME)
      : 0,
  );
}

/** What a header scores that only contains a word for amounts. */
const PLAIN_NAME = 10;

const CLEAR_NAME = 6;

/**
 * Whether one column of amounts says more than two sides do: a signed one does. An unsigned one (net,
 * gross) does not know the direction, and sides of which each row fills one do.
 */
function hasBetterAmount(
  free: readonly ColumnStats[],
  { debit, credit }: Sides,
  namedScore: (column: ColumnStats) => number,
): boolean {
  const others = free.filter((column) => column !== debit && column !== credit);
  return others.some((column) => namedScore(column) >= CLEAR_NAME && column.amounts.negative > 0);
}

function assignAmountByContent(board: RoleBoard): void {
  const candidates = freeColumns(board).filter(
    (column) =>
      numeric(column) &&
      dateCells(column) < column.filled / 2 &&
      !(column.words !== '' && isNoAmountName(column.words)) &&
      (column.amounts.withFraction >= column.filled * 0.3 ||
        column.amounts.negative > 0 ||
        column.amounts.marks.size > 0),
  );
  if (candidates.length === 0) return;
  const pair = complementaryPair(board, candidates);
  if (pair !== null) {
    const { debit, credit, told } = pair;
    board.sidesOpen = !told && credit.filled > debit.filled * CLOSE_FILL;
    assign(board, 'debit', (column) => (column === debit ? 1 : 0));
    assign(board, 'credit', (column) => (column === credit ? 1 : 0));
    board.evidence.push({
      about: 'columns',
      sentence: `“${debit.header}” and “${credit.header}” are never filled together; ${told ? 'minus signs or the balance tell that the first is money spent' : 'the fuller one is taken as money spent'}.`,
    });
    return;
  }
  const balances = new Set(
    candidates.filter((column) => candidates.some((other) => isBalanceOf(board, column, other))),
  );
  const chosen = assign(board, 'amount', (column) => {
    if (!candidates.includes(column) || balances.has(column)) return 0;
    return column.filled + (column.amounts.negative > 0 ? column.filled / 2 : 0) + 0.1 / (1 + column.index);
  });
  if (chosen !== null) {
    board.evidence.push({
      about: 'columns',
      sentence: `“${chosen.header}” is taken as the amount because of what it holds.`,
    });
  }
}

function isNoAmountName(words: string): boolean {
  return hasWord(
    words,
    'balance|saldo|solde|rate|kurs|koers|fee|tax|vat|id|number|code|latitude|longitude|percent|quantity|qty|score|length|per|unit|hours|hour|stunden|heures|horas|uren|minutes|duration|temp|temperature|humidity|wind|distance|km|miles|weight|size|gb|mb|multiplier|count|share|ratio|probability|age|year',
  );
}

/** Below this share of the other column's cells, most rows of a statement being money spent is enough. */
const CLOSE_FILL = 0.67;

function numericOrEmpty(column: ColumnStats): boolean {
  return column.filled === 0 || numeric(column);
}

function isCode(word: string): boolean {
  return word.length === 3 && isKnownCurrency(word.toUpperCase());
}
