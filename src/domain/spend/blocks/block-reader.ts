import { dateOfDay } from '#domain/calendar/day-number.ts';
import type { SpendBlock, SpendRow, TextColumn } from '#domain/spend/ledger.ts';

/** The text of a column in row `i` (from 0); throws a `RangeError` outside the block. */
export function textAt(block: SpendBlock, column: TextColumn, i: number): string {
  const dictionary = block.text[column];
  const value = dictionary.values[dictionary.index[i] ?? -1];
  if (value === undefined || i >= block.rows)
    throw new RangeError(`Row ${i} lies outside the block of ${block.rows}.`);
  return value;
}

/** Row `i` (from 0) of a block as an object; throws a `RangeError` outside the block. */
export function rowAt(block: SpendBlock, i: number): SpendRow {
  return {
    line: block.line[i] ?? 0,
    date: dateOfDay(block.day[i] ?? NaN),
    description: textAt(block, 'description', i),
    amount: block.amount[i] ?? 0,
    currency: textAt(block, 'currency', i),
    payer: textAt(block, 'payer', i),
    department: textAt(block, 'department', i),
    category: textAt(block, 'category', i),
    reference: textAt(block, 'reference', i),
    memo: textAt(block, 'memo', i),
    extra: textAt(block, 'extra', i),
  };
}

/** All rows of blocks, in order. For tests, exports and small ledgers; screens read columns. */
export function* rowsOf(blocks: readonly SpendBlock[]): Generator<SpendRow> {
  for (const block of blocks) for (let i = 0; i < block.rows; i++) yield rowAt(block, i);
}
