import { EMPTY_TABLE_STATE, withSort } from '#ui/data-table/table-state.ts';
import type { TableState } from '#ui/data-table/table-state.ts';

/** What frees most first. */
export const STANDARD_VIEW: TableState = {
  ...withSort(EMPTY_TABLE_STATE, 'yearly', true),
  pinned: { start: ['application'], end: [] },
};
