import { EMPTY_TABLE_STATE, type TableState } from '#ui/data-table/table-state.ts';

/** How the table looks before anything is arranged: what wastes most first, names pinned. */
export const STANDARD_VIEW: TableState = {
  ...EMPTY_TABLE_STATE,
  sorting: [{ id: 'waste', desc: true }],
  pinned: { start: ['name'], end: [] },
};
