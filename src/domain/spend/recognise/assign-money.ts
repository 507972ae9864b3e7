import { isKnownCurrency } from '#domain/money/currencies.ts';
import { assign, freeColumns, type RoleBoard } from './role-board.ts';
import { TELLING_FLAGS } from './cell-words.ts';
import { amountCells, dateCells, type ColumnStats } from './column-stats.ts';
import { codeInHeader } from './decide-currency.ts';
import { hasWord } from './header-words.ts';
import {
  amountHeader,
  creditScore,
  currencyKind,
  currencyScore,
  debitScore,
  flagScore,
  isConverted,
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

interface Sides {
  readonly debit: ColumnStats;
  readonly credit: ColumnStats;
}

/**
 * Columns for money out and money in: both named, or one named and beside it the only column of numbers
 * that is filled exactly where the named one is not.
 */
function twoSides(
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

/** Two columns of which each row fills exactly one: money out and money in. A balance tells which is which. */
function complementaryPair(
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

const SAME_KIND = 15;

function assignCurrencies(board: RoleBoard): void {
  const at = board.columns.amount ?? board.columns.debit ?? board.columns.credit ?? 0;
  const kind = currencyKind(board.stats[at]?.words ?? '');
  // “Amount (EUR)” says it for all rows: a currency column beside it is that of the foreign original.
  const told = board.stats[at] !== undefined && codeInHeader(board.stats[at]) !== null;
  const score = (column: ColumnStats): number => {
    const named = currencyScore(column.words);
    const codes = column.currencies >= column.filled * 0.5 || column.threeLetters >= column.filled * 0.8;
    if (column.filled === 0 || !codes) return 0;
    const distance = Math.abs(column.index - at) * 0.5;
    const same = kind !== null && currencyKind(column.words) === kind ? SAME_KIND : 0;
    if (named > 0) return Math.max(0.5, named + 20 + same - distance);
    const content = column.currencies >= column.filled * 0.9 && column.filled >= board.rows.length * 0.5;
    return content && !board.hasHeader ? Math.max(0.5, 5 - distance) : 0;
  };
  const converted = isConverted(board.stats[at]?.words ?? '');
  const isOriginal = (column: ColumnStats): boolean =>
    currencyKind(column.words) === 'original' || (converted && !isConverted(column.words));
  if (!told) {
    assign(board, 'currency', (column) => (isOriginal(column) === (kind === 'original') ? score(column) : 0));
  }
  assign(board, 'originalCurrency', (column) => (isOriginal(column) || told ? score(column) : 0));
}

function numeric(column: ColumnStats): boolean {
  return (
    column.filled > 0 && amountCells(column) >= column.filled * 0.5 && dateCells(column) < column.filled * 0.5
  );
}

function numericOrEmpty(column: ColumnStats): boolean {
  return column.filled === 0 || numeric(column);
}

function isCode(word: string): boolean {
  return word.length === 3 && isKnownCurrency(word.toUpperCase());
}
