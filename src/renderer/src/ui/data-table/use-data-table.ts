import { useTable } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { DataColumn } from './column.ts';
import { exportTable } from './export-rows.ts';
import type { ExportedTable } from './export-rows.ts';
import { deskFeatures, toColumnDef } from './features.ts';
import { makeSearch } from './search.ts';
import { placeColumns } from './layout.ts';
import type { PlacedColumn } from './layout.ts';
import { fullOrder } from './table-state.ts';
import type { TableState } from './table-state.ts';

/** A table ready to be drawn by `DataTable` and its companions. */
export interface DataTableModel<Row extends object> {
  /** All rows, as given. */
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  /** Rows after search, filters and sorting. */
  readonly shown: readonly Row[];
  readonly shownIds: readonly string[];
  /** Visible columns from left to right. */
  readonly placed: readonly PlacedColumn<Row>[];
  /** All column ids in their order, hidden ones too. */
  readonly order: readonly string[];
  readonly rowId: (row: Row) => string;
  readonly state: TableState;
  readonly setState: (next: TableState) => void;
  /** The column whose filter is being edited. */
  readonly filterOpen: string | null;
  readonly setFilterOpen: (columnId: string | null) => void;
  /** The table as shown, for CSV. */
  readonly exportRows: () => ExportedTable;
}

export interface DataTableInput<Row extends object> {
  /** Must be the same array as long as no row changes. */
  readonly rows: readonly Row[];
  /** Must be the same array as long as no column changes. */
  readonly columns: readonly DataColumn<Row>[];
  /** A module-level or otherwise stable function. */
  readonly rowId: (row: Row) => string;
  readonly state: TableState;
  readonly onState: (next: TableState) => void;
}

/** Filters, sorts and lays out rows. The state stays with the caller, so that it can be saved as a view. */
export function useDataTable<Row extends object>(input: DataTableInput<Row>): DataTableModel<Row> {
  const { rows, columns, rowId, state, onState } = input;
  const [filterOpen, setFilterOpen] = useState<string | null>(null);
  const columnDefs = useMemo(() => columns.map(toColumnDef), [columns]);
  const search = useMemo(() => makeSearch(columns), [columns]);
  const found = useMemo(() => search(rows, state.search), [search, rows, state.search]);
  const table = useTable({
    features: deskFeatures,
    columns: columnDefs,
    data: found,
    getRowId: rowId,
    state: { columnFilters: state.filters, sorting: state.sorting },
  });
  const sortedRows = table.getRowModel().rows;
  const shown = useMemo(() => sortedRows.map((row) => row.original), [sortedRows]);
  const shownIds = useMemo(() => sortedRows.map((row) => row.id), [sortedRows]);
  const { visibility, order, widths, pinned } = state;
  const placed = useMemo(
    () => placeColumns(columns, { visibility, order, widths, pinned }),
    [columns, visibility, order, widths, pinned],
  );
  return {
    rows,
    columns,
    shown,
    shownIds,
    placed,
    order: fullOrder(
      columns.map((column) => column.id),
      order,
    ),
    rowId,
    state,
    setState: onState,
    filterOpen,
    setFilterOpen,
    exportRows: () =>
      exportTable(
        placed.map((entry) => entry.column),
        shown,
      ),
  };
}
