/* oxlint-disable jsx-a11y/prefer-tag-over-role -- virtual rows are laid out as flex boxes, which strips table elements of their meaning */
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import classes from './data-table.module.css';
import { NOTHING_SELECTED } from './selection.ts';
import type { Selection } from './selection.ts';
import { TableBody } from './table-body.tsx';
import { TableHeader } from './table-header.tsx';
import { SELECT_WIDTH, cellId } from './table-row.tsx';
import type { RowEditing } from './table-row.tsx';
import type { DataTableModel } from './use-data-table.ts';
import { isForGrid, markSideways, onGridClick, onGridDoubleClick } from './grid-events.ts';
import { useGrid } from './use-grid.ts';
import { COMPACT_ROW_HEIGHT, HEADER_HEIGHT, ROW_HEIGHT } from './use-rows.ts';
import type { Grid, GridEvents } from './use-grid.ts';

interface DataTableProps<Row extends object> extends GridEvents<Row> {
  /** Name of the table for screen readers, e.g. "Applications". */
  readonly label: string;
  readonly table: DataTableModel<Row>;
  /** What a row is called, for its check box. */
  readonly rowName: (row: Row) => string;
  /** The row whose details are open beside the table. */
  readonly openId?: string | null;
  /** Shown when there are no rows at all. */
  readonly empty: ReactNode;
}

function selectedOf(selection: Selection, shownIds: readonly string[]): 'all' | 'some' | 'none' {
  if (selection.size === 0 || shownIds.length === 0) return 'none';
  if (shownIds.every((id) => selection.has(id))) return 'all';
  return shownIds.some((id) => selection.has(id)) ? 'some' : 'none';
}

/** Nothing passes search and filters: says so and offers the way back. */
function NoMatch<Row extends object>({ table }: { readonly table: DataTableModel<Row> }): ReactNode {
  const clear = (): void => table.setState({ ...table.state, search: '', filters: [] });
  return (
    <EmptyState
      title="Nothing matches"
      actions={
        <Button variant="default" onClick={clear}>
          Clear search and filters
        </Button>
      }
    >
      {`None of ${table.rows.length} rows passes the search and the filters.`}
    </EmptyState>
  );
}

/**
 * A table of any length. Only rows in sight are in the document. One tab stop: arrow keys move the active cell
 * (up to the header), Enter opens or sorts, F2 edits, Space selects, Alt+Down opens the column's menu.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>): ReactNode {
  const { table, selection = NOTHING_SELECTED } = props;
  if (table.rows.length === 0) return props.empty;
  return <FilledTable {...props} selection={selection} />;
}

function FilledTable<Row extends object>(props: DataTableProps<Row> & { selection: Selection }): ReactNode {
  const { table, selection } = props;
  const gridId = useId();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const byKeyboardRef = useRef(false);
  const grid = useGrid(table, props);
  const rowHeight = table.state.compact ? COMPACT_ROW_HEIGHT : ROW_HEIGHT;
  const [focused, setFocused] = useState(false);
  const selectable = props.onSelection !== undefined;
  const lead = selectable ? SELECT_WIDTH : 0;
  const activeColumn = table.placed[grid.place.column]?.column.id ?? null;
  const activeRowId = table.shownIds[grid.place.row] ?? null;
  const activeCell = activeColumn === null ? undefined : cellId(gridId, activeRowId, activeColumn);
  const width = lead + table.placed.reduce((sum, entry) => sum + entry.width, 0);
  const pinnedWidth = table.placed.reduce(
    (sum, entry) => sum + (entry.pin === 'start' ? entry.width : 0),
    lead,
  );
  const focusGrid = useCallback(() => scroller?.focus({ preventScroll: true }), [scroller]);
  const { setMenuOf } = grid;
  const onMenuOf = useCallback(
    (columnId: string | null) => {
      setMenuOf(columnId);
      if (columnId === null) focusGrid();
    },
    [setMenuOf, focusGrid],
  );
  const editing = useRowEditing(grid, focusGrid);
  return (
    <div
      ref={setScroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={table.shown.length + 1}
      aria-colcount={table.placed.length + (selectable ? 1 : 0)}
      aria-multiselectable={selectable || undefined}
      aria-activedescendant={focused ? activeCell : undefined}
      tabIndex={0}
      data-compact={table.state.compact || undefined}
      className={classes['grid']}
      style={{ scrollPaddingInlineStart: pinnedWidth, scrollPaddingBlockStart: HEADER_HEIGHT }}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onScroll={(event) => markSideways(event.currentTarget)}
      onClick={(event) => onGridClick(event, grid)}
      onDoubleClick={(event) => onGridDoubleClick(event, grid)}
      onKeyDown={(event) => {
        if (!isForGrid(event)) return;
        byKeyboardRef.current = true;
        grid.onKeyDown(event, Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 2));
      }}
    >
      <div className={classes['sheet']} style={{ minWidth: width }} role="presentation">
        <TableHeader
          table={table}
          gridId={gridId}
          selectable={selectable}
          allSelected={selectedOf(selection, table.shownIds)}
          activeColumnId={grid.place.row === -1 ? activeColumn : null}
          menuOf={grid.menuOf}
          onMenuOf={onMenuOf}
          onFilter={table.setFilterOpen}
        />
        <TableBody
          scroller={scroller}
          shown={table.shown}
          shownIds={table.shownIds}
          placed={table.placed}
          rowHeight={rowHeight}
          rowName={props.rowName}
          gridId={gridId}
          selectable={selectable}
          selection={selection}
          openId={props.openId ?? null}
          activeRow={grid.place.row}
          activeColumnId={activeColumn}
          activeCell={activeCell}
          byKeyboardRef={byKeyboardRef}
          editingRowId={grid.editing?.rowId ?? null}
          editing={editing}
        />
      </div>
      {table.shown.length === 0 && <NoMatch table={table} />}
    </div>
  );
}

function useRowEditing(grid: Grid, focusGrid: () => void): RowEditing | null {
  const { editing } = grid;
  const latest = useRef(grid);
  useEffect(() => {
    latest.current = grid;
  });
  useEffect(() => {
    // The editor took the focus with it when it went; a click elsewhere has moved it on already.
    if (editing === null && document.activeElement === document.body) focusGrid();
  }, [editing, focusGrid]);
  return useMemo(
    () =>
      editing && {
        columnId: editing.columnId,
        save: (value) => latest.current.saveEdit(value),
        cancel: () => latest.current.cancelEdit(),
      },
    [editing],
  );
}
