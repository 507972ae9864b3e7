import { dateOfDay } from '#domain/calendar/day-number.ts';
import type { DictionaryColumn } from '#domain/spend/ledger.ts';
import type { LedgerPage, LedgerRow, RowOrder, SpendFilter } from '../questions.ts';
import { createCurrencyTotals } from './currency-totals.ts';
import { compileFilter } from './filter.ts';
import type { LedgerView } from './filter.ts';
import type { Segment } from './column-store.ts';

/** The rows of a filter in their order, as places: two numbers a row, no objects. */
export interface RowList {
  readonly segment: Uint32Array;
  readonly row: Uint32Array;
  readonly page: Omit<LedgerPage, 'offset' | 'rows'>;
}

/** Finds and orders the rows of a filter; pages are then cut out of it. */
export function listRows(view: LedgerView, filter: SpendFilter, order: RowOrder): RowList {
  const { store } = view;
  const placeOf = new Map<Segment, number>(store.segments.map((segment, index) => [segment, index]));
  const segments = new Uint32Array(store.rows);
  const rows = new Uint32Array(store.rows);
  const keys = new Float64Array(store.rows);
  const totals = createCurrencyTotals(store.dictionaries.currency);
  const byAmount = order === 'amount-asc' || order === 'amount-desc';
  let found = 0;
  let lastSegment: Segment | null = null;
  let lastPlace = 0;
  compileFilter(
    view,
    filter,
  )((segment, row) => {
    if (segment !== lastSegment) {
      lastSegment = segment;
      lastPlace = placeOf.get(segment) ?? 0;
    }
    const amount = segment.amount[row] ?? 0;
    segments[found] = lastPlace;
    rows[found] = row;
    keys[found] = byAmount ? amount : (segment.day[row] ?? 0);
    totals.add(segment.currency[row] ?? 0, amount);
    found++;
  });
  const sorted = sortedPlaces(keys, found, order.endsWith('-desc'));
  return {
    segment: sorted.map((place) => segments[place] ?? 0),
    row: sorted.map((place) => rows[place] ?? 0),
    page: { total: found, currencies: totals.list() },
  };
}

/** Places 0 … `count` − 1 by their key, a whole number; equal keys stay in stored order. */
function sortedPlaces(keys: Float64Array, count: number, descending: boolean): Uint32Array {
  const [least, most] = rangeOf(keys, count);
  if (count === 0 || (most - least + 1) * count > Number.MAX_SAFE_INTEGER) {
    const places = Uint32Array.from({ length: count }, (_, place) => place);
    const sign = descending ? -1 : 1;
    return places.sort((a, b) => sign * ((keys[a] ?? 0) - (keys[b] ?? 0)) || a - b);
  }
  // Key and place in one number: numbers alone are sorted ten times quicker than by a comparison of ours.
  const packed = new Float64Array(count);
  for (let place = 0; place < count; place++) {
    const key = keys[place] ?? 0;
    packed[place] = (descending ? most - key : key - least) * count + place;
  }
  packed.sort();
  const places = new Uint32Array(count);
  for (let i = 0; i < count; i++) places[i] = (packed[i] ?? 0) % count;
  return places;
}

function rangeOf(keys: Float64Array, count: number): [least: number, most: number] {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < count; i++) {
    const key = keys[i] ?? 0;
    if (key < least) least = key;
    if (key > most) most = key;
  }
  return [least, most];
}

/** One page of a list, as the objects that the window draws. */
export function pageOf(view: LedgerView, list: RowList, offset: number, limit: number): LedgerPage {
  const rows: LedgerRow[] = [];
  const end = Math.min(list.page.total, offset + limit);
  for (let i = offset; i < end; i++) {
    const segment = view.store.segments[list.segment[i] ?? 0];
    if (segment !== undefined) rows.push(rowOf(view, segment, list.row[i] ?? 0));
  }
  return { ...list.page, offset, rows };
}

/** A stored row as the object that the window draws. */
export function rowOf({ store, labels }: LedgerView, segment: Segment, row: number): LedgerRow {
  const { description, currency, payer, department, category } = store.dictionaries;
  const label = labels.of(segment.subject[row] ?? 0);
  return {
    importId: segment.importId,
    line: segment.line[row] ?? 0,
    date: dateOfDay(segment.day[row] ?? NaN),
    description: description.text(segment.description[row] ?? 0),
    amount: segment.amount[row] ?? 0,
    currency: currency.text(segment.currency[row] ?? 0),
    payer: payer.text(segment.payer[row] ?? 0),
    department: department.text(segment.department[row] ?? 0),
    category: category.text(segment.category[row] ?? 0),
    reference: valueAt(segment.reference, row),
    memo: valueAt(segment.memo, row),
    extra: valueAt(segment.extra, row),
    vendorKey: label.vendorKey,
    vendorName: label.vendorName,
    applicationId: label.applicationId,
    applicationName: label.applicationName,
    why: label.why,
  };
}

function valueAt({ values, index }: DictionaryColumn, row: number): string {
  return values[index[row] ?? 0] ?? '';
}
