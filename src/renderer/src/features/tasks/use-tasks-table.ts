import { useMemo, useState } from 'react';
import { useSession } from '#database/session.tsx';
import { ownersIn } from '#database/use-task-sources.ts';
import type { TaskContext, TaskEntry, TaskSources } from '#domain/tasks/entry.ts';
import { listTasks } from '#domain/tasks/list.ts';
import { NOTHING_SELECTED, pruned } from '#ui/data-table/selection.ts';
import type { Selection } from '#ui/data-table/selection.ts';
import { useTableState } from '#ui/data-table/table-store.ts';
import { useDataTable } from '#ui/data-table/use-data-table.ts';
import type { DataTableModel } from '#ui/data-table/use-data-table.ts';
import { taskColumns } from './list/columns.tsx';
import { STANDARD_VIEW } from './list/standard-view.ts';
import { taskRowId, taskRows, type TaskRow } from './list/task-row.ts';
import { useAskedRows } from './list/use-asked-rows.ts';

export interface TasksTable {
  readonly entries: readonly TaskEntry[];
  readonly rows: readonly TaskRow[];
  readonly table: DataTableModel<TaskRow>;
  readonly owners: readonly string[];
  readonly selection: Selection;
  readonly setSelection: (selection: Selection) => void;
  readonly selected: readonly TaskRow[];
}

/** Rows, columns and selection of the list of tasks. */
export function useTasksTable(sources: TaskSources, context: TaskContext): TasksTable {
  const { today, locale } = useSession();
  const [state, onState] = useTableState('tasks', STANDARD_VIEW);
  useAskedRows(onState);
  const [chosen, setSelection] = useState(NOTHING_SELECTED);
  const entries = useMemo(() => listTasks(sources, context), [sources, context]);
  const rows = useMemo(() => taskRows(entries, today), [entries, today]);
  const owners = useMemo(() => ownersIn(sources), [sources]);
  const columns = useMemo(() => taskColumns({ today, locale, owners }), [today, locale, owners]);
  const table = useDataTable({ rows, columns, rowId: taskRowId, state, onState });
  const selection = useMemo(() => pruned(chosen, new Set(rows.map(taskRowId))), [chosen, rows]);
  const selected = useMemo(() => rows.filter((row) => selection.has(taskRowId(row))), [rows, selection]);
  return { entries, rows, table, owners, selection, setSelection, selected };
}
