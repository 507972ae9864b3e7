import { monthOfNumber } from '#domain/calendar/months.ts';
import { equalPart } from '#domain/spend/views/spread.ts';
import type { SpendGroup, SpendTotals } from '../questions.ts';
import type { Segment } from './column-store.ts';
import type { RowGroups } from './groups.ts';

/** Sums by group and month, in whole minor units. */
export interface MonthTable {
  /** The group of a row, as `RowGroups` numbers them. */
  groupOf(segment: Segment, row: number): number;
  /** Counts a row in its group or groups. */
  count(group: number): void;
  /** Adds to a group; to several in equal parts that sum exactly to the amount. */
  add(group: number, month: number, amount: number): void;
  /** Counts a row and adds its amount, all in one step: for the many. */
  addRow(segment: Segment, row: number, month: number, amount: number): void;
  /** Largest group first; months without a row between the first and the last are there, with 0. */
  totals(currency: string, limit: number): SpendTotals;
}

/** A table for these groups over the months `first` to `last` (since January 1970). */
export function createMonthTable(groups: RowGroups, first: number, last: number): MonthTable {
  const { column, groupOf, besides, several, keys, labels } = groups;
  const width = Math.max(0, last - first + 1);
  const sums = new Float64Array(keys.length * width);
  const rows = new Float64Array(keys.length);
  let from = Infinity;
  let to = -Infinity;
  const put = (group: number, month: number, amount: number): void => {
    const place = group * width + month - first;
    sums[place] = (sums[place] ?? 0) + amount;
  };
  const of = (segment: Segment, row: number): number => {
    const value = segment[column][row] ?? 0;
    if (besides !== null && value === besides.when) return besides.groupOf[segment.subject[row] ?? 0] ?? 0;
    return groupOf[value] ?? 0;
  };
  const count = (group: number): void => {
    if (group >= 0) rows[group] = (rows[group] ?? 0) + 1;
    else for (const part of several[-1 - group] ?? []) rows[part] = (rows[part] ?? 0) + 1;
  };
  const add = (group: number, month: number, amount: number): void => {
    if (month < from) from = month;
    if (month > to) to = month;
    if (group >= 0) {
      put(group, month, amount);
      return;
    }
    const parts = several[-1 - group];
    if (parts === undefined) return;
    for (let place = 0; place < parts.length; place++) {
      put(parts[place] ?? 0, month, equalPart(amount, parts.length, place));
    }
  };
  return {
    groupOf: of,
    count,
    add,
    addRow(segment, row, month, amount) {
      const group = of(segment, row);
      count(group);
      add(group, month, amount);
    },
    totals(currency, limit) {
      const count = from > to ? 0 : to - from + 1;
      const found: SpendGroup[] = [];
      for (let group = 0; group < keys.length; group++) {
        if (rows[group] === 0) continue;
        const start = group * width + from - first;
        const byMonth = count === 0 ? [] : Array.from(sums.subarray(start, start + count));
        found.push({
          key: keys[group] ?? '',
          label: labels[group] ?? '',
          ...summed(byMonth),
          rows: rows[group] ?? 0,
        });
      }
      return totalsOfGroups(
        found,
        Array.from({ length: count }, (_, index) => monthOfNumber(from + index)),
        { currency, limit },
      );
    },
  };
}

function summed(byMonth: readonly number[]): Pick<SpendGroup, 'byMonth' | 'total'> {
  return { byMonth, total: byMonth.reduce((sum, amount) => sum + amount, 0) };
}

/** Groups in their order, the smaller ones together as the rest, and all together. */
export function totalsOfGroups(
  groups: readonly SpendGroup[],
  months: SpendTotals['months'],
  { currency, limit }: { readonly currency: string; readonly limit: number },
): SpendTotals {
  const sorted = groups.toSorted((a, b) => b.total - a.total || (a.label < b.label ? -1 : 1));
  const left = sorted.slice(limit);
  return {
    currency,
    months,
    groups: sorted.slice(0, limit),
    rest: left.length === 0 ? null : { ...together(left, months.length), groups: left.length },
    all: together(sorted, months.length),
  };
}

function together(groups: readonly SpendGroup[], months: number): SpendGroup {
  const byMonth = Array.from({ length: months }, (_, i) =>
    groups.reduce((sum, group) => sum + (group.byMonth[i] ?? 0), 0),
  );
  const rows = groups.reduce((sum, group) => sum + group.rows, 0);
  return { key: '', label: '', ...summed(byMonth), rows };
}
