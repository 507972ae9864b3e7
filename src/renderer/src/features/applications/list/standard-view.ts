import { EMPTY_TABLE_STATE } from '#ui/data-table/table-state.ts';
import type { TableState } from '#ui/data-table/table-state.ts';

/** How the inventory looks before anything is arranged: by name, archived ones left out, names pinned. */
export const STANDARD_VIEW: TableState = {
  ...EMPTY_TABLE_STATE,
  sorting: [{ id: 'name', desc: false }],
  filters: [{ id: 'archived', value: { kind: 'choices', values: ['no'] } }],
  pinned: { start: ['name'], end: [] },
};
