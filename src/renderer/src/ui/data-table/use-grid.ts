import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { CellEdit } from './column.ts';
import { moved } from './keyboard.ts';
import type { Place } from './keyboard.ts';
import { NOTHING_SELECTED, allToggled, toggled, withRange } from './selection.ts';
import type { Selection } from './selection.ts';
import { withSortPressed } from './table-state.ts';
import type { DataTableModel } from './use-data-table.ts';

/** What a screen wants to hear from its table. */
export interface GridEvents<Row> {
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly onEdit?: ((row: Row, columnId: string, value: CellEdit) => void) | undefined;
  /** Delete was pressed: on the selection, or on the active row when nothing is selected. */
  readonly onDelete?: ((rows: readonly Row[]) => void) | undefined;
  readonly selection?: Selection | undefined;
  readonly onSelection?: ((next: Selection) => void) | undefined;
}

/** The active cell by name, so that it stays with its row when the order changes. */
interface Active {
  /** `null`: the header row. */
  readonly rowId: string | null;
  readonly columnId: string;
}

/** What the keyboard and the mouse do in a table. */
export interface Grid {
  readonly place: Place;
  readonly editing: Active | null;
  readonly menuOf: string | null;
  readonly setMenuOf: (columnId: string | null) => void;
  readonly activate: (rowId: string | null, columnId: string) => void;
  readonly select: (rowId: string, range: boolean) => void;
  readonly selectAll: () => void;
  readonly open: (rowId: string) => void;
  /** Starts editing, or opens the row when the cell can't be edited. */
  readonly editOrOpen: (rowId: string, columnId: string) => void;
  readonly saveEdit: (value: CellEdit) => void;
  readonly cancelEdit: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, page: number) => void;
}

function placeOf<Row extends object>(table: DataTableModel<Row>, active: Active | null): Place {
  const columnIndex = table.placed.findIndex((entry) => entry.column.id === active?.columnId);
  const column = Math.max(0, columnIndex);
  if (active === null) return { row: table.shown.length === 0 ? -1 : 0, column };
  if (active.rowId === null) return { row: -1, column };
  const row = table.shownIds.indexOf(active.rowId);
  return { row: row === -1 ? Math.min(0, table.shown.length - 1) : row, column };
}

/** State and behaviour of the grid; drawing is left to the components. */
export function useGrid<Row extends object>(table: DataTableModel<Row>, events: GridEvents<Row>): Grid {
  const [active, setActive] = useState<Active | null>(null);
  const [editing, setEditing] = useState<Active | null>(null);
  const [anchor, setAnchor] = useState<string | null>(null);
  const [menuOf, setMenuOf] = useState<string | null>(null);
  const place = placeOf(table, active);
  const selection = events.selection ?? NOTHING_SELECTED;
  const rowOf = (id: string): Row | undefined => table.shown[table.shownIds.indexOf(id)];

  const select = (rowId: string, range: boolean): void => {
    const next = range ? withRange(selection, table.shownIds, anchor, rowId) : toggled(selection, rowId);
    events.onSelection?.(next);
    if (!range || anchor === null) setAnchor(rowId);
  };
  const open = (rowId: string): void => {
    const row = rowOf(rowId);
    if (row !== undefined) events.onOpen?.(row);
  };
  const edit = (rowId: string, columnId: string): boolean => {
    const editor = table.columns.find((column) => column.id === columnId)?.edit;
    const row = rowOf(rowId);
    if (editor === undefined || row === undefined || events.onEdit === undefined) return false;
    if (editor.kind === 'own') editor.start(row);
    else setEditing({ rowId, columnId });
    return true;
  };
  const grid: Grid = {
    place,
    editing,
    menuOf,
    setMenuOf,
    activate: (rowId, columnId) => setActive({ rowId, columnId }),
    select,
    selectAll: () => events.onSelection?.(allToggled(selection, table.shownIds)),
    open,
    editOrOpen: (rowId, columnId) => {
      if (!edit(rowId, columnId)) open(rowId);
    },
    saveEdit: (value) => {
      const row = rowOf(editing?.rowId ?? '');
      if (editing !== null && row !== undefined) events.onEdit?.(row, editing.columnId, value);
      setEditing(null);
    },
    cancelEdit: () => setEditing(null),
    onKeyDown: (event, page) => {
      const key = { table, events, selection, place, page, setActive, setMenuOf, select, open, edit };
      if (pressed(event, key)) event.preventDefault();
    },
  };
  return grid;
}

interface KeyContext<Row extends object> {
  readonly table: DataTableModel<Row>;
  readonly events: GridEvents<Row>;
  readonly selection: Selection;
  readonly place: Place;
  readonly page: number;
  readonly setActive: (active: Active) => void;
  readonly setMenuOf: (columnId: string) => void;
  readonly select: (rowId: string, range: boolean) => void;
  readonly open: (rowId: string) => void;
  readonly edit: (rowId: string, columnId: string) => boolean;
}

/** Acts on a key; false when the key means nothing here and may go on. */
function pressed<Row extends object>(event: KeyboardEvent<HTMLElement>, context: KeyContext<Row>): boolean {
  const { table, place, page } = context;
  if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
    if (context.events.onSelection === undefined) return false;
    context.events.onSelection(new Set([...context.selection, ...table.shownIds]));
    return true;
  }
  if (event.ctrlKey || event.metaKey) return false;
  const columnId = table.placed[place.column]?.column.id;
  if (columnId === undefined) return false;
  if (event.altKey) {
    if (event.key !== 'ArrowDown') return false;
    context.setMenuOf(columnId);
    return true;
  }
  const next = moved(place, event.key, {
    rows: table.shown.length,
    columns: table.placed.length,
    page,
  });
  if (next !== null) return move(next, event.shiftKey, context);
  const rowId = table.shownIds[place.row];
  if (rowId === undefined) return pressedInHeader(event, columnId, context);
  return pressedInRow(event, rowId, columnId, context);
}

function move<Row extends object>(next: Place, extend: boolean, context: KeyContext<Row>): boolean {
  const { table, place } = context;
  const rowId = table.shownIds[next.row] ?? null;
  const columnId = table.placed[next.column]?.column.id;
  if (columnId === undefined) return false;
  if (extend && rowId !== null && next.row !== place.row && context.events.onSelection !== undefined) {
    const from = table.shownIds[place.row];
    context.events.onSelection(withRange(context.selection, table.shownIds, from ?? rowId, rowId));
  }
  context.setActive({ rowId, columnId });
  return true;
}

function pressedInHeader<Row extends object>(
  event: KeyboardEvent<HTMLElement>,
  columnId: string,
  { table, setMenuOf }: KeyContext<Row>,
): boolean {
  if (event.key === 'Enter') table.setState(withSortPressed(table.state, columnId, event.shiftKey));
  else if (event.key === ' ' || event.key === 'F2') setMenuOf(columnId);
  else return false;
  return true;
}

function pressedInRow<Row extends object>(
  event: KeyboardEvent<HTMLElement>,
  rowId: string,
  columnId: string,
  context: KeyContext<Row>,
): boolean {
  switch (event.key) {
    case 'Enter':
      context.open(rowId);
      return true;
    case 'F2':
      return context.edit(rowId, columnId);
    case ' ':
      context.select(rowId, event.shiftKey);
      return true;
    case 'Delete':
      return pressedDelete(rowId, context);
    default:
      return false;
  }
}

function pressedDelete<Row extends object>(rowId: string, context: KeyContext<Row>): boolean {
  const { events, selection, table } = context;
  if (events.onDelete === undefined) return false;
  const selected = table.rows.filter((row) => selection.has(table.rowId(row)));
  events.onDelete(selected.length > 0 ? selected : table.shown.filter((row) => table.rowId(row) === rowId));
  return true;
}
