import { EMPTY_TABLE_STATE, withSort } from '#ui/data-table/table-state.ts';
import type { TableState } from '#ui/data-table/table-state.ts';

/** Latest first, what was saved pinned. */
export const STANDARD_VIEW: TableState = {
  ...withSort(EMPTY_TABLE_STATE, 'from', true),
  pinned: { start: ['description'], end: [] },
};
