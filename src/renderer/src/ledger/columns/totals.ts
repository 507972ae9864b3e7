import { monthOfNumber } from '#domain/calendar/months.ts';
import type { SpendDimension, SpendFilter, SpendGroup, SpendTotals } from '../questions.ts';
import { compileFilter, groupKeyOf } from './filter.ts';
import type { LedgerView } from './filter.ts';
import type { SharedColumn } from './column-store.ts';

interface Groups {
  readonly column: SharedColumn | 'subject';
  /** Number of a value in that column → number of its group. */
  readonly groupOf: Uint32Array;
  readonly keys: readonly string[];
  readonly labels: readonly string[];
}

/** Which group each row falls into, decided once per different text. */
function groupsBy({ store, labels }: LedgerView, by: SpendDimension): Groups {
  if (by !== 'application' && by !== 'vendor') {
    const dictionary = store.dictionaries[by];
    const texts = Array.from({ length: dictionary.size }, (_, id) => dictionary.text(id));
    return { column: by, groupOf: Uint32Array.from(texts.keys()), keys: texts, labels: texts };
  }
  const groupOf = new Uint32Array(store.subjects.size);
  const numbers = new Map<string, number>();
  const names: string[] = [];
  for (let id = 0; id < groupOf.length; id++) {
    const label = labels.of(id);
    const key = groupKeyOf(by, label);
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
      names.push(by === 'application' ? label.applicationName : label.vendorName);
    }
    groupOf[id] = number;
  }
  return { column: 'subject', groupOf, keys: [...numbers.keys()], labels: names };
}

/**
 * Net spend by group and month, in one currency. Amounts are minor units; refunds are subtracted in the
 * month they came. Months without a row between the first and the last are there, with 0.
 */
export function totalsOf(
  view: LedgerView,
  by: SpendDimension,
  currency: string,
  filter: SpendFilter,
  limit: number,
): SpendTotals {
  const scan = compileFilter(view, { ...filter, currency });
  const { column, groupOf, keys, labels } = groupsBy(view, by);
  const [first, last] = monthRange(view);
  const width = Math.max(0, last - first + 1);
  const sums = new Float64Array(keys.length * width);
  const rows = new Float64Array(keys.length);
  let from = Infinity;
  let to = -Infinity;
  scan((segment, row) => {
    const group = groupOf[segment[column][row] ?? 0] ?? 0;
    const month = segment.month[row] ?? 0;
    if (month < from) from = month;
    if (month > to) to = month;
    const place = group * width + month - first;
    sums[place] = (sums[place] ?? 0) + (segment.amount[row] ?? 0);
    rows[group] = (rows[group] ?? 0) + 1;
  });
  const months = from > to ? [] : Array.from({ length: to - from + 1 }, (_, i) => monthOfNumber(from + i));
  const groups: SpendGroup[] = [];
  for (let group = 0; group < keys.length; group++) {
    if (rows[group] === 0) continue;
    const start = group * width + from - first;
    const byMonth = Array.from(sums.subarray(start, start + months.length));
    groups.push({
      key: keys[group] ?? '',
      label: labels[group] ?? '',
      byMonth,
      total: byMonth.reduce((sum, amount) => sum + amount, 0),
      rows: rows[group] ?? 0,
    });
  }
  groups.sort((a, b) => b.total - a.total || (a.label < b.label ? -1 : 1));
  const left = groups.slice(limit);
  return {
    currency,
    months,
    groups: groups.slice(0, limit),
    rest: left.length === 0 ? null : { ...together(left, months.length), groups: left.length },
    all: together(groups, months.length),
  };
}

function monthRange({ store }: LedgerView): [first: number, last: number] {
  let first = Infinity;
  let last = -Infinity;
  for (const { month } of store.segments) {
    for (let row = 0; row < month.length; row++) {
      const number = month[row] ?? 0;
      if (number < first) first = number;
      if (number > last) last = number;
    }
  }
  return [first, last];
}

function together(groups: readonly SpendGroup[], months: number): SpendGroup {
  const byMonth = Array.from({ length: months }, (_, i) =>
    groups.reduce((sum, group) => sum + (group.byMonth[i] ?? 0), 0),
  );
  return {
    key: '',
    label: '',
    byMonth,
    total: byMonth.reduce((sum, amount) => sum + amount, 0),
    rows: groups.reduce((sum, group) => sum + group.rows, 0),
  };
}
