import { deepEqual } from 'fast-equals';
import { EMPTY_TABLE_STATE, withSort } from '#ui/data-table/table-state.ts';
import type { TableState } from '#ui/data-table/table-state.ts';

/** Latest first, numbers pinned. */
export const STANDARD_VIEW: TableState = {
  ...withSort(EMPTY_TABLE_STATE, 'issueDate', true),
  pinned: { start: ['number'], end: [] },
};

/** Whether two arrangements differ in anything that a view keeps; the search is of the moment. */
export function isArrangedDifferently(a: TableState, b: TableState): boolean {
  return !deepEqual({ ...a, search: '' }, { ...b, search: '' });
}
