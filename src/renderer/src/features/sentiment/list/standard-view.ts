import { EMPTY_TABLE_STATE, withSort } from '#ui/data-table/table-state.ts';
import type { TableState } from '#ui/data-table/table-state.ts';

/** The least liked first. */
export const STANDARD_VIEW: TableState = {
  ...withSort(EMPTY_TABLE_STATE, 'score', false),
  pinned: { start: ['application'], end: [] },
};
