import { TELLING_FLAGS } from './cell-words.ts';
import type { ColumnStats } from './column-stats.ts';
import { codeInHeader } from './decide-currency.ts';
import { assign, type RoleBoard } from './role-board.ts';
import { currencyKind, currencyScore, flagScore, isConverted } from './vocabulary.ts';

/** Finds the column that says for each row whether money was spent or received. */
export function assignFlag(board: RoleBoard): void {
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

/** Finds the currency of the amount and that of the foreign original. */
export function assignCurrencies(board: RoleBoard): void {
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
