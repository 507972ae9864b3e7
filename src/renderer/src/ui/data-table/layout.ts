import { minWidthOf, widthOf } from './column.ts';
import type { DataColumn } from './column.ts';
import { fullOrder, pinOf } from './table-state.ts';
import type { Pin, TableState } from './table-state.ts';

/** A visible column with its place. `offset` counts from the edge it is pinned to. */
export interface PlacedColumn<Row> {
  readonly column: DataColumn<Row>;
  readonly width: number;
  readonly pin: Pin;
  readonly offset: number;
}

/** Whether the manager, or else the column itself, wants it shown. */
export function isVisible<Row>(column: DataColumn<Row>, visibility: TableState['visibility']): boolean {
  return visibility[column.id] ?? column.hiddenAtFirst !== true;
}

type Arrangement = Pick<TableState, 'visibility' | 'order' | 'widths' | 'pinned'>;

/** Visible columns from left to right: those pinned left, the free ones, those pinned right. */
export function placeColumns<Row>(
  columns: readonly DataColumn<Row>[],
  { visibility, order, widths, pinned }: Arrangement,
): PlacedColumn<Row>[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const known = (ids: readonly string[]): DataColumn<Row>[] =>
    ids.flatMap((id) => {
      const column = byId.get(id);
      return column !== undefined && isVisible(column, visibility) ? [column] : [];
    });
  const width = (column: DataColumn<Row>): number =>
    Math.max(minWidthOf(column), widths[column.id] ?? widthOf(column));
  const ids = fullOrder([...byId.keys()], order);
  const free = known(ids.filter((id) => pinOf({ pinned }, id) === null));
  return [
    ...withOffsets(known(pinned.start), 'start', width),
    ...free.map((column) => ({ column, width: width(column), pin: null, offset: 0 })),
    ...withOffsets(known(pinned.end).reverse(), 'end', width).reverse(),
  ];
}

function withOffsets<Row>(
  columns: readonly DataColumn<Row>[],
  pin: 'start' | 'end',
  width: (column: DataColumn<Row>) => number,
): PlacedColumn<Row>[] {
  let offset = 0;
  return columns.map((column) => {
    const placed = { column, width: width(column), pin, offset };
    offset += placed.width;
    return placed;
  });
}
