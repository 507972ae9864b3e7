import { TASK_GROUPS, type TaskGroup } from '#domain/tasks/list.ts';
import { EMPTY_TABLE_STATE, withFilter } from '#ui/data-table/table-state.ts';
import type { TableState } from '#ui/data-table/table-state.ts';

const OPEN_GROUPS = TASK_GROUPS.filter((group) => group !== 'done');

/** How the list looks before anything is arranged: what is open, overdue first, titles pinned. */
export const STANDARD_VIEW: TableState = {
  ...EMPTY_TABLE_STATE,
  filters: [{ id: 'when', value: { kind: 'choices', values: OPEN_GROUPS } }],
  pinned: { start: ['title'], end: [] },
};

/** The list narrowed to one group, or to all that is open. */
export function withGroup(state: TableState, group: TaskGroup | 'open'): TableState {
  const values = group === 'open' ? OPEN_GROUPS : [group];
  return withFilter(state, 'when', { kind: 'choices', values });
}

/** Which group the list is narrowed to; `null` when its filter says something else. */
export function shownGroup({ filters }: TableState): TaskGroup | 'open' | null {
  const filter = filters.find(({ id }) => id === 'when')?.value;
  if (filter?.kind !== 'choices') return null;
  const [only] = filter.values;
  if (filter.values.length === 1) return TASK_GROUPS.find((group) => group === only) ?? null;
  const open = filter.values.length === OPEN_GROUPS.length;
  return open && OPEN_GROUPS.every((group) => filter.values.includes(group)) ? 'open' : null;
}
