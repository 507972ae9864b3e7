/* oxlint-disable jsx-a11y/prefer-tag-over-role -- virtual rows are laid out as flex boxes, which strips table elements of their meaning */
import { memo } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { CellEditorField } from './cell-editor.tsx';
import { cellText, emptyWords } from './column.ts';
import type { CellEdit, DataColumn } from './column.ts';
import classes from './data-table.module.css';
import type { PlacedColumn } from './layout.ts';

export interface RowEditing {
  readonly columnId: string;
  readonly save: (value: CellEdit) => void;
  readonly cancel: () => void;
}

interface TableRowProps<Row extends object> {
  readonly row: Row;
  readonly id: string;
  readonly gridId: string;
  /** Place among the shown rows, from 0. */
  readonly index: number;
  /** Pixels from the top of the body. */
  readonly top: number;
  readonly name: string;
  readonly placed: readonly PlacedColumn<Row>[];
  readonly selectable: boolean;
  readonly selected: boolean;
  readonly opened: boolean;
  /** The active cell when it is in this row. */
  readonly activeColumnId: string | null;
  readonly editing: RowEditing | null;
}

export function cellId(gridId: string, rowId: string | null, columnId: string): string {
  return `${gridId}-${rowId ?? 'head'}-${columnId}`;
}

/** Width and, for pinned columns, the place of a cell. `lead` is the width of the selection column. */
export function cellStyle<Row>(entry: PlacedColumn<Row>, lead: number): CSSProperties {
  if (entry.pin === 'start') return { width: entry.width, insetInlineStart: lead + entry.offset };
  if (entry.pin === 'end') return { width: entry.width, insetInlineEnd: entry.offset };
  return { width: entry.width };
}

/** Width of the column with the check boxes. */
export const SELECT_WIDTH = 36;

/** Whether a cell holds nothing but words, which it then cuts off itself. */
function isPlain<Row>(column: DataColumn<Row>): boolean {
  return column.cell === undefined && column.opens !== true;
}

function drawContent<Row>(column: DataColumn<Row>, row: Row, text: string): ReactNode {
  if (column.opens === true) {
    return (
      <button type="button" tabIndex={-1} data-open className={classes['open']}>
        {column.cell?.(row) ?? <span className={classes['text']}>{text}</span>}
      </button>
    );
  }
  if (column.cell !== undefined) return column.cell(row);
  return text === '' ? <span className="desk-dim">{emptyWords(column)}</span> : text;
}

interface CellProps<Row> {
  readonly entry: PlacedColumn<Row>;
  readonly row: Row;
  /** Id of the element when it is the active cell: the focused grid refers to it, and nothing to the others. */
  readonly activeId: string | undefined;
  readonly selectable: boolean;
  readonly editing: RowEditing | null;
}

/** A function, not a component: a table makes hundreds of cells a second while it scrolls. */
function drawCell<Row>({ entry, row, activeId, selectable, editing }: CellProps<Row>): ReactNode {
  const { column } = entry;
  const plain = isPlain(column) && editing === null;
  const text = plain || column.cell === undefined ? cellText(column, row) : '';
  return (
    <div
      key={column.id}
      id={activeId}
      role={column.opens === true ? 'rowheader' : 'gridcell'}
      data-column={column.id}
      data-active-cell={activeId !== undefined || undefined}
      data-kind={column.kind}
      data-align={column.align}
      data-pin={entry.pin ?? undefined}
      data-plain={plain || undefined}
      data-editing={editing !== null || undefined}
      title={editing === null && text !== '' ? text : undefined}
      className={classes['cell']}
      style={cellStyle(entry, selectable ? SELECT_WIDTH : 0)}
    >
      {editing === null ? (
        drawContent(column, row, text)
      ) : (
        <CellEditorField column={column} row={row} save={editing.save} cancel={editing.cancel} />
      )}
    </div>
  );
}

function drawRow<Row extends object>(props: TableRowProps<Row>): ReactNode {
  const { row, id, gridId, index, top, name, placed, selectable, editing } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selectable ? props.selected : undefined}
      data-row={id}
      data-active={props.activeColumnId !== null || undefined}
      data-opened={props.opened || undefined}
      data-editing={editing !== null || undefined}
      className={classes['row']}
      style={{ top }}
    >
      {selectable && (
        <div role="gridcell" className={classes['select']}>
          <input
            type="checkbox"
            tabIndex={-1}
            data-select
            aria-label={`Select ${name}`}
            checked={props.selected}
            readOnly
          />
        </div>
      )}
      {placed.map((entry) => {
        const { id: columnId } = entry.column;
        return drawCell({
          entry,
          row,
          activeId: props.activeColumnId === columnId ? cellId(gridId, id, columnId) : undefined,
          selectable,
          editing: editing?.columnId === columnId ? editing : null,
        });
      })}
    </div>
  );
}

/** One drawn row. Clicks are heard by the table, so that a row is drawn again only when it changed. */
export const TableRow = memo(drawRow) as typeof drawRow;
