import type { SpendDimension, SpendFilter } from '../questions.ts';
import type { SpendViewTotals } from '../spend-views.ts';
import type { ColumnStore } from './column-store.ts';
import { compileFilter } from './filter.ts';
import { groupsBy } from './groups.ts';
import { createMonthTable } from './month-table.ts';
import type { LedgerView } from './view.ts';

/**
 * Net spend by group and month of payment, in one currency. Amounts are minor units; refunds are subtracted in the
 * month they came. Months without a row between the first and the last are there, with 0.
 */
export function totalsOf(
  view: LedgerView,
  by: SpendDimension,
  currency: string,
  filter: SpendFilter,
  limit: number,
): SpendViewTotals {
  const scan = compileFilter(view, { ...filter, currency });
  const table = createMonthTable(groupsBy(view, by), ...monthRange(view.store));
  scan((segment, row) => {
    table.addRow(segment, row, segment.month[row] ?? 0, segment.amount[row] ?? 0);
  });
  return { ...table.totals(currency, limit), withoutRate: [], bases: [] };
}

/** First and last month of all rows. */
export function monthRange({ segments }: Pick<ColumnStore, 'segments'>): [first: number, last: number] {
  let first = Infinity;
  let last = -Infinity;
  for (const { month } of segments) {
    for (let row = 0; row < month.length; row++) {
      const number = month[row] ?? 0;
      if (number < first) first = number;
      if (number > last) last = number;
    }
  }
  return [first, last];
}
