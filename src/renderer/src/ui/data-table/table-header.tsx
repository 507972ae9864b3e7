/* oxlint-disable jsx-a11y/prefer-tag-over-role -- virtual rows are laid out as flex boxes, which strips table elements of their meaning */
import { IconArrowDown, IconArrowUp, IconFilterFilled } from '@tabler/icons-react';
import { memo } from 'react';
import type { DragEvent, PointerEvent, ReactNode } from 'react';
import { ColumnMenu } from './column-menu.tsx';
import { minWidthOf } from './column.ts';
import classes from './data-table.module.css';
import type { PlacedColumn } from './layout.ts';
import { SELECT_WIDTH, cellId, cellStyle } from './table-row.tsx';
import { withColumnMoved, withSortPressed, withWidth } from './table-state.ts';
import type { DataTableModel } from './use-data-table.ts';

interface TableHeaderProps<Row extends object> {
  readonly table: DataTableModel<Row>;
  readonly gridId: string;
  readonly selectable: boolean;
  readonly allSelected: 'all' | 'some' | 'none';
  readonly activeColumnId: string | null;
  readonly menuOf: string | null;
  readonly onMenuOf: (columnId: string | null) => void;
  readonly onFilter: (columnId: string) => void;
}

const DRAG_TYPE = 'application/x-desk-column';

function resizeFrom<Row extends object>(
  event: PointerEvent<HTMLElement>,
  table: DataTableModel<Row>,
  { column, width, pin }: PlacedColumn<Row>,
): void {
  event.preventDefault();
  event.stopPropagation();
  const handle = event.currentTarget;
  const startX = event.clientX;
  // A column pinned to the right edge grows to the left.
  const direction = pin === 'end' ? -1 : 1;
  handle.setPointerCapture(event.pointerId);
  const onMove = (move: globalThis.PointerEvent): void => {
    const next = width + direction * (move.clientX - startX);
    table.setState(withWidth(table.state, column.id, Math.max(minWidthOf(column), next)));
  };
  handle.addEventListener('pointermove', onMove);
  handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', onMove), {
    once: true,
  });
}

function SortMark<Row extends object>({
  table,
  id,
}: {
  readonly table: DataTableModel<Row>;
  readonly id: string;
}): ReactNode {
  const { sorting } = table.state;
  const place = sorting.findIndex((sort) => sort.id === id);
  const sort = sorting[place];
  if (sort === undefined) return null;
  return (
    <span className={classes['sortMark']} aria-hidden>
      {sort.desc ? <IconArrowDown size={12} /> : <IconArrowUp size={12} />}
      {sorting.length > 1 && place + 1}
    </span>
  );
}

function ariaSort<Row extends object>(
  table: DataTableModel<Row>,
  id: string,
): 'ascending' | 'descending' | 'none' {
  const sort = table.state.sorting.find((entry) => entry.id === id);
  if (sort === undefined) return 'none';
  return sort.desc ? 'descending' : 'ascending';
}

function dropColumn<Row extends object>(
  event: DragEvent<HTMLElement>,
  table: DataTableModel<Row>,
  target: string,
): void {
  const id = event.dataTransfer.getData(DRAG_TYPE);
  if (id === '') return;
  event.preventDefault();
  const box = event.currentTarget.getBoundingClientRect();
  const side = event.clientX < box.left + box.width / 2 ? 'before' : 'after';
  table.setState(withColumnMoved(table.state, table.order, id, target, side));
}

function HeaderCell<Row extends object>(
  props: TableHeaderProps<Row> & { readonly entry: PlacedColumn<Row> },
): ReactNode {
  const { table, entry, gridId } = props;
  const { column } = entry;
  const filtered = table.state.filters.some((filter) => filter.id === column.id);
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the grid has the focus and names its active cell
    <div
      id={cellId(gridId, null, column.id)}
      role="columnheader"
      aria-sort={ariaSort(table, column.id)}
      data-column={column.id}
      data-kind={column.kind}
      data-align={column.align}
      data-pin={entry.pin ?? undefined}
      data-active-cell={props.activeColumnId === column.id || undefined}
      className={classes['headCell']}
      style={cellStyle(entry, props.selectable ? SELECT_WIDTH : 0)}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(DRAG_TYPE)) event.preventDefault();
      }}
      onDrop={(event) => dropColumn(event, table, column.id)}
    >
      <button
        type="button"
        tabIndex={-1}
        draggable
        className={classes['sortButton']}
        title={`Sort by ${column.label.toLowerCase()}; with Shift as a further key`}
        onClick={(event) => table.setState(withSortPressed(table.state, column.id, event.shiftKey))}
        onDragStart={(event) => event.dataTransfer.setData(DRAG_TYPE, column.id)}
      >
        <span className={classes['text']}>{column.label}</span>
        <SortMark table={table} id={column.id} />
        {filtered && <IconFilterFilled size={12} aria-label="filtered" />}
      </button>
      <ColumnMenu
        table={table}
        entry={entry}
        opened={props.menuOf === column.id}
        onOpened={(opened) => props.onMenuOf(opened ? column.id : null)}
        onFilter={props.onFilter}
      />
      <div
        aria-hidden
        data-resize={column.id}
        className={classes['resize']}
        onPointerDown={(event) => resizeFrom(event, table, entry)}
      />
    </div>
  );
}

function Header<Row extends object>(props: TableHeaderProps<Row>): ReactNode {
  const { table, selectable, allSelected } = props;
  return (
    <div role="rowgroup" className={classes['head']}>
      <div role="row" aria-rowindex={1} className={classes['headRow']}>
        {selectable && (
          <div role="columnheader" className={classes['select']}>
            <input
              type="checkbox"
              tabIndex={-1}
              data-select-all
              aria-label="Select all rows shown"
              checked={allSelected === 'all'}
              readOnly
              ref={(box) => {
                if (box !== null) box.indeterminate = allSelected === 'some';
              }}
            />
          </div>
        )}
        {table.placed.map((entry) => (
          <HeaderCell key={entry.column.id} {...props} entry={entry} />
        ))}
      </div>
    </div>
  );
}

/**
 * The header row: sort, drag to reorder, drag the edge to resize, and a menu for the rest. Drawn again only when
 * something of it changed: its menus are the dearest part of the table.
 */
export const TableHeader = memo(Header) as typeof Header;
