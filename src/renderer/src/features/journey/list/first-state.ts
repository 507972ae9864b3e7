import { EMPTY_TABLE_STATE, withSort } from '#ui/data-table/table-state.ts';
import type { TableState } from '#ui/data-table/table-state.ts';

/** By company, which stays in sight. */
export const FIRST_STATE: TableState = {
  ...withSort(EMPTY_TABLE_STATE, 'company', false),
  pinned: { start: ['company'], end: [] },
};
