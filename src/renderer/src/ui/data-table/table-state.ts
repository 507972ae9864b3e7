/** What one column lets through. `null` among choices stands for "unknown". */
export type ColumnFilter =
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'choices'; readonly values: readonly (string | null)[] }
  | {
      readonly kind: 'numbers';
      readonly min: number | null;
      readonly max: number | null;
      readonly withUnknown: boolean;
    }
  | {
      /** ISO dates, both included. */
      readonly kind: 'dates';
      readonly from: string | null;
      readonly to: string | null;
      readonly withUnknown: boolean;
    };

/**
 * Everything the manager arranged in a table, ready to be saved as JSON. `visibility` and `widths` hold only
 * what differs from the columns' own defaults, so that columns added later appear as they were meant.
 * The lists are handed to TanStack Table by reference and never changed in place.
 */
export interface TableState {
  readonly search: string;
  readonly sorting: { readonly id: string; readonly desc: boolean }[];
  readonly filters: { readonly id: string; readonly value: ColumnFilter }[];
  readonly visibility: Record<string, boolean>;
  readonly order: string[];
  readonly widths: Record<string, number>;
  readonly pinned: { readonly start: string[]; readonly end: string[] };
  readonly compact: boolean;
}

export const EMPTY_TABLE_STATE: TableState = {
  search: '',
  sorting: [],
  filters: [],
  visibility: {},
  order: [],
  widths: {},
  pinned: { start: [], end: [] },
  compact: false,
};

/** Replaces the filter of one column; `null` takes it away. */
export function withFilter(state: TableState, id: string, value: ColumnFilter | null): TableState {
  const present = state.filters.some((filter) => filter.id === id);
  if (value === null) return { ...state, filters: state.filters.filter((filter) => filter.id !== id) };
  return {
    ...state,
    filters: present
      ? state.filters.map((filter) => (filter.id === id ? { id, value } : filter))
      : [...state.filters, { id, value }],
  };
}

/**
 * The next sorting when a header is pressed: ascending, descending, none. `multi` keeps the other columns
 * (Shift).
 */
export function withSortPressed(state: TableState, id: string, multi: boolean): TableState {
  const present = state.sorting.find((sort) => sort.id === id);
  const next = present === undefined ? { id, desc: false } : present.desc ? null : { id, desc: true };
  if (!multi) return { ...state, sorting: next === null ? [] : [next] };
  const sorting = present
    ? state.sorting.flatMap((sort) => (sort.id === id ? (next === null ? [] : [next]) : [sort]))
    : [...state.sorting, { id, desc: false }];
  return { ...state, sorting };
}

/** Sorts by one column alone. */
export function withSort(state: TableState, id: string, desc: boolean): TableState {
  return { ...state, sorting: [{ id, desc }] };
}

/** All columns in their present order; columns that the saved order does not know keep their natural place. */
export function fullOrder(columnIds: readonly string[], saved: readonly string[]): string[] {
  const order = saved.filter((id) => columnIds.includes(id));
  columnIds.forEach((id, index) => {
    if (order.includes(id)) return;
    const before = columnIds.slice(0, index).findLast((other) => order.includes(other));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order;
}

/** Puts a column before or after another one; both then stand in the same pinned region. */
export function withColumnMoved(
  state: TableState,
  order: readonly string[],
  id: string,
  target: string,
  side: 'before' | 'after',
): TableState {
  if (id === target) return state;
  const pin = pinOf(state, target);
  const moved = withPin(state, id, pin);
  return {
    ...moved,
    order: placed(order, id, target, side),
    pinned:
      pin === null ? moved.pinned : { ...moved.pinned, [pin]: placed(moved.pinned[pin], id, target, side) },
  };
}

function placed(ids: readonly string[], id: string, target: string, side: 'before' | 'after'): string[] {
  const rest = ids.filter((other) => other !== id);
  const at = rest.indexOf(target);
  rest.splice(side === 'before' ? at : at + 1, 0, id);
  return rest;
}

export type Pin = 'start' | 'end' | null;

export function pinOf(state: Pick<TableState, 'pinned'>, id: string): Pin {
  if (state.pinned.start.includes(id)) return 'start';
  return state.pinned.end.includes(id) ? 'end' : null;
}

export function withPin(state: TableState, id: string, pin: Pin): TableState {
  if (pinOf(state, id) === pin) return state;
  const start = state.pinned.start.filter((other) => other !== id);
  const end = state.pinned.end.filter((other) => other !== id);
  if (pin === 'start') start.push(id);
  if (pin === 'end') end.unshift(id);
  return { ...state, pinned: { start, end } };
}

export function withVisible(state: TableState, id: string, visible: boolean): TableState {
  return { ...state, visibility: { ...state.visibility, [id]: visible } };
}

export function withWidth(state: TableState, id: string, width: number): TableState {
  return { ...state, widths: { ...state.widths, [id]: Math.round(width) } };
}
