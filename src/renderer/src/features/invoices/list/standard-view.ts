import { EMPTY_TABLE_STATE, withSort } from '#ui/data-table/table-state.ts';
import type { TableState } from '#ui/data-table/table-state.ts';

/** Latest first, numbers pinned. */
export const STANDARD_VIEW: TableState = {
  ...withSort(EMPTY_TABLE_STATE, 'issueDate', true),
  pinned: { start: ['number'], end: [] },
};
