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
  /** Counts rows and adds their amounts to the months in which they were paid, all in one step: for the many. */
  addRows(segment: Segment, rows: Uint32Array, count: number): void;
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
    addRows(segment, chosen, length) {
      const { month: months, amount: amounts, subject } = segment;
      const values = segment[column];
      const when = besides === null ? -1 : besides.when;
      const bySubject = besides === null ? groupOf : besides.groupOf;
      for (let k = 0; k < length; k++) {
        const row = chosen[k] ?? 0;
        const value = values[row] ?? 0;
        const group = (value === when ? bySubject[subject[row] ?? 0] : groupOf[value]) ?? 0;
        const month = months[row] ?? 0;
        if (group < 0) {
          count(group);
          add(group, month, amounts[row] ?? 0);
          continue;
        }
        if (month < from) from = month;
        if (month > to) to = month;
        rows[group] = (rows[group] ?? 0) + 1;
        const place = group * width + month - first;
        sums[place] = (sums[place] ?? 0) + (amounts[row] ?? 0);
      }
    },
    totals(currency, limit) {
      const count = from > to ? 0 : to - from + 1;
      const { totals, all } = addUp({ sums, rows, width, skip: from - first, count });
      const present = Uint32Array.from(rows.keys()).filter((group) => rows[group] !== 0);
      const shown = largest(
        present,
        limit,
        (a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || compareTexts(labels[a], labels[b]) || a - b,
      ).map((group): SpendGroup => {
        const start = group * width + from - first;
        const byMonth = Array.from(sums.subarray(start, start + count));
        const key = keys[group] ?? '';
        return { key, label: labels[group] ?? '', ...summed(byMonth), rows: rows[group] ?? 0 };
      });
      const months = Array.from({ length: count }, (_, index) => monthOfNumber(from + index));
      const whole = { key: '', label: '', ...summed(all), rows: rows.reduce((sum, some) => sum + some, 0) };
      return { currency, months, groups: shown, rest: restOf(whole, shown, present.length), all: whole };
    },
  };
}

/** Sums by group and month, as one table holds them. */
interface Sums {
  readonly sums: Float64Array;
  readonly rows: Float64Array;
  readonly width: number;
  /** Months of the table before the first with a row. */
  readonly skip: number;
  readonly count: number;
}

/** The total of each group, and of all groups by month: one pass, since there may be tens of thousands. */
function addUp({ sums, rows, width, skip, count }: Sums): { totals: Float64Array; all: number[] } {
  const totals = new Float64Array(rows.length);
  const all = new Float64Array(count);
  for (let group = 0; group < rows.length; group++) {
    if (rows[group] === 0) continue;
    let total = 0;
    for (let month = 0, place = group * width + skip; month < count; month++, place++) {
      const amount = sums[place] ?? 0;
      total += amount;
      all[month] = (all[month] ?? 0) + amount;
    }
    totals[group] = total;
  }
  return { totals, all: Array.from(all) };
}

/** The first `limit` items in that order; of many items, few are ever sorted. */
function largest(items: Uint32Array, limit: number, compare: (a: number, b: number) => number): number[] {
  if (items.length <= limit) return Array.from(items).sort(compare);
  const found: number[] = [];
  for (const item of items) {
    if (found.length === limit && compare(item, found[limit - 1] ?? item) >= 0) continue;
    let [low, high] = [0, found.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(item, found[middle] ?? item) < 0) high = middle;
      else low = middle + 1;
    }
    found.splice(low, 0, item);
    if (found.length > limit) found.pop();
  }
  return found;
}

function compareTexts(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What is left of the whole beside the groups that are shown: amounts are whole minor units, so that it is exact. */
function restOf(all: SpendGroup, shown: readonly SpendGroup[], groups: number): SpendTotals['rest'] {
  if (groups <= shown.length) return null;
  const byMonth = [...all.byMonth];
  let { rows } = all;
  for (const group of shown) {
    rows -= group.rows;
    for (let month = 0; month < byMonth.length; month++) {
      byMonth[month] = (byMonth[month] ?? 0) - (group.byMonth[month] ?? 0);
    }
  }
  return { key: '', label: '', ...summed(byMonth), rows, groups: groups - shown.length };
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
  const byMonth = Array.from({ length: months }, () => 0);
  let rows = 0;
  for (const group of groups) {
    rows += group.rows;
    for (let month = 0; month < months; month++)
      byMonth[month] = (byMonth[month] ?? 0) + (group.byMonth[month] ?? 0);
  }
  return { key: '', label: '', ...summed(byMonth), rows };
}
