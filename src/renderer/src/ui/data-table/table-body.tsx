/* oxlint-disable jsx-a11y/prefer-tag-over-role -- virtual rows are laid out as flex boxes, which strips table elements of their meaning */
import { memo } from 'react';
import type { ReactNode, RefObject } from 'react';
import classes from './data-table.module.css';
import type { PlacedColumn } from './layout.ts';
import type { Selection } from './selection.ts';
import { TableRow } from './table-row.tsx';
import type { RowEditing } from './table-row.tsx';
import { useActiveInSight, useRows } from './use-rows.ts';

interface TableBodyProps<Row extends object> {
  /** What scrolls; `null` until it is in the document. */
  readonly scroller: HTMLElement | null;
  readonly shown: readonly Row[];
  readonly shownIds: readonly string[];
  readonly placed: readonly PlacedColumn<Row>[];
  readonly rowHeight: number;
  readonly rowName: (row: Row) => string;
  readonly gridId: string;
  readonly selectable: boolean;
  readonly selection: Selection;
  readonly openId: string | null;
  /** Place of the active row among the shown rows; −1 is the header. */
  readonly activeRow: number;
  readonly activeColumnId: string | null;
  /** Id of the active cell's element. */
  readonly activeCell: string | undefined;
  /** True when the keyboard has just moved the active cell. */
  readonly byKeyboardRef: RefObject<boolean>;
  readonly editingRowId: string | null;
  readonly editing: RowEditing | null;
}

function Body<Row extends object>(props: TableBodyProps<Row>): ReactNode {
  const { shown, shownIds, activeRow, selection } = props;
  const rows = useRows(props.scroller, shown.length, props.rowHeight, activeRow);
  useActiveInSight(rows, activeRow, props.activeCell, props.byKeyboardRef);
  return (
    <div role="rowgroup" className={classes['body']} style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, start }) => {
        const row = shown[index];
        const id = shownIds[index];
        if (row === undefined || id === undefined) return null;
        return (
          <TableRow
            key={id}
            row={row}
            id={id}
            gridId={props.gridId}
            index={index}
            top={start}
            name={props.rowName(row)}
            placed={props.placed}
            selectable={props.selectable}
            selected={selection.has(id)}
            opened={props.openId === id}
            activeColumnId={index === activeRow ? props.activeColumnId : null}
            editing={props.editingRowId === id ? props.editing : null}
          />
        );
      })}
    </div>
  );
}

/** The rows in sight. It alone is drawn again while the table scrolls, and of it only rows that come into sight. */
export const TableBody = memo(Body) as typeof Body;
