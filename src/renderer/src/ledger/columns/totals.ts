import type { SpendDimension, SpendFilter } from '../questions.ts';
import type { SpendViewTotals } from '../spend-views.ts';
import type { ColumnStore } from './column-store.ts';
import { selectRows } from './filter.ts';
import { groupsOf } from './groups.ts';
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
  const table = createMonthTable(groupsOf(view, by), ...monthRange(view.store));
  selectRows(view, { ...filter, currency })(table.addRows);
  return { ...table.totals(currency, limit), withoutRate: [], bases: [] };
}

/** First and last month of all rows. */
export function monthRange({ segments }: Pick<ColumnStore, 'segments'>): [first: number, last: number] {
  let first = Infinity;
  let last = -Infinity;
  for (const {
    monthRange: [from, to],
  } of segments) {
    first = Math.min(first, from);
    last = Math.max(last, to);
  }
  return [first, last];
}
