import { isKnownCurrency } from '#domain/money/currencies.ts';
import { assign, freeColumns, type RoleBoard } from './role-board.ts';
import { TELLING_FLAGS } from './cell-words.ts';
import { amountCells, dateCells, type ColumnStats } from './column-stats.ts';
import { hasWord } from './header-words.ts';
import {
  amountHeader,
  creditScore,
  currencyKind,
  currencyScore,
  debitScore,
  flagScore,
} from './vocabulary.ts';

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
  const sides =
    free.some((column) => debitScore(column.words) > 0 && numeric(column)) ||
    free.some((column) => creditScore(column.words) > 0 && numeric(column));
  const bestNamed = Math.max(0, ...free.map(namedScore));
  const debit = free.find((column) => debitScore(column.words) > 0);
  const credit = free.find((column) => creditScore(column.words) > 0);
  // A column with half of the rows empty is no amount column when debit and credit columns are there.
  if (debit !== undefined && credit !== undefined && sides && bestNamed < 6) {
    assign(board, 'debit', (column) => (column === debit ? 1 : 0));
    assign(board, 'credit', (column) => (column === credit ? 1 : 0));
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
  assign(board, 'amount', (column) =>
    numeric(column) ? Math.max(debitScore(column.words), creditScore(column.words)) * share(column) : 0,
  );
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
    const [debit, credit] = pair;
    assign(board, 'debit', (column) => (column === debit ? 1 : 0));
    assign(board, 'credit', (column) => (column === credit ? 1 : 0));
    board.evidence.push({
      about: 'columns',
      sentence: `“${debit.header}” and “${credit.header}” are never filled together; the fuller one is taken as money spent.`,
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
    'balance|saldo|solde|rate|kurs|koers|fee|tax|vat|id|number|code|latitude|longitude|percent|quantity|qty|score|length',
  );
}

/** Two columns of which each row fills exactly one: money out and money in. */
function complementaryPair(
  board: RoleBoard,
  candidates: readonly ColumnStats[],
): readonly [ColumnStats, ColumnStats] | null {
  if (candidates.length !== 2) return null;
  const [a, b] = candidates;
  if (a === undefined || b === undefined) return null;
  const both = board.rows.filter(({ cells }) => filled(cells[a.index]) && filled(cells[b.index])).length;
  if (both > 0 || a.filled + b.filled < board.rows.length * 0.8) return null;
  return a.filled >= b.filled ? [a, b] : [b, a];
}

const BALANCE_ROWS = 200;

/** Whether `balance` moves from row to row by what `amount` says (in either direction of time). */
export function isBalanceOf(board: RoleBoard, balance: ColumnStats, amount: ColumnStats): boolean {
  if (balance === amount || balance.filled < 3) return false;
  return balanceSteps(board, balance, amount).share >= 0.7;
}

/** How well the steps of a balance column agree with an amount column. */
export function balanceSteps(
  board: Pick<RoleBoard, 'rows'>,
  balance: ColumnStats,
  amount: ColumnStats,
): { share: number; adds: number; subtracts: number } {
  let adds = 0;
  let subtracts = 0;
  let steps = 0;
  let before: { balance: number; amount: number } | null = null;
  for (const { cells } of board.rows.slice(0, BALANCE_ROWS)) {
    const now = { balance: roughNumber(cells[balance.index]), amount: roughNumber(cells[amount.index]) };
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

function assignFlag(board: RoleBoard): void {
  const amount = board.stats[board.columns.amount ?? -1];
  const unsigned = amount !== undefined && amount.amounts.negative === 0;
  assign(board, 'flag', (column) => {
    const flags = column.debitFlags + column.creditFlags + column.neutralFlags;
    if (flags === 0 || flags < column.filled * 0.9 || column.distinct > 6) return 0;
    const named = flagScore(column.words);
    if (named > 0) return named;
    const telling = column.tellingFlags && unsigned && sameFamily(board, column);
    if (telling && column.words === '' && column.filled > 0) return 3;
    return telling && column.debitFlags > 0 && column.creditFlags > 0 ? 2 : 0;
  });
}

const FAMILIES = [
  'd|c|dr|cr|dt|ct',
  'd|k',
  's|h',
  'o|i',
  'debit|credit|debet|kredit|dbit|crdt',
  'soll|haben',
  'af|bij',
  'in|out|inflow|outflow',
];

/** Flags found by content alone must all come from one pair of words; a tax code column has S as well. */
function sameFamily(board: RoleBoard, column: ColumnStats): boolean {
  const words = new Set<string>();
  for (const { cells } of board.rows) {
    const word = (cells[column.index] ?? '').trim().toLowerCase().replace(/\.$/, '');
    if (TELLING_FLAGS.has(word)) words.add(word);
  }
  return FAMILIES.some((family) => {
    const members = family.split('|');
    return [...words].every((word) => members.includes(word));
  });
}

function assignCurrencies(board: RoleBoard): void {
  const at = board.columns.amount ?? board.columns.debit ?? board.columns.credit ?? 0;
  const amountIsOriginal = currencyKind(board.stats[at]?.words ?? '') === 'original';
  const score = (column: ColumnStats): number => {
    const named = currencyScore(column.words);
    const codes = column.currencies >= column.filled * 0.5 || column.threeLetters >= column.filled * 0.8;
    if (column.filled === 0 || !codes) return 0;
    const distance = Math.abs(column.index - at) * 0.5;
    if (named > 0) return Math.max(0.5, named + 20 - distance);
    const content = column.currencies >= column.filled * 0.9 && column.filled >= board.rows.length * 0.5;
    return content && !board.hasHeader ? Math.max(0.5, 5 - distance) : 0;
  };
  const isOriginal = (column: ColumnStats): boolean => currencyKind(column.words) === 'original';
  assign(board, 'currency', (column) => (isOriginal(column) === amountIsOriginal ? score(column) : 0));
  assign(board, 'originalCurrency', (column) => (isOriginal(column) ? score(column) : 0));
}

function numeric(column: ColumnStats): boolean {
  return (
    column.filled > 0 && amountCells(column) >= column.filled * 0.5 && dateCells(column) < column.filled * 0.5
  );
}

function numericOrEmpty(column: ColumnStats): boolean {
  return column.filled === 0 || numeric(column);
}

function filled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== '';
}

function isCode(word: string): boolean {
  return word.length === 3 && isKnownCurrency(word.toUpperCase());
}
