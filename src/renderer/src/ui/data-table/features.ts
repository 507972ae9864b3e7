import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { ColumnDef } from '@tanstack/react-table';
import type { DataColumn } from './column.ts';
import { compareKeys, sortKey } from './compare.ts';
import { passes } from './filter.ts';
import type { ColumnFilter } from './table-state.ts';

/**
 * What of TanStack Table the desk uses: its row pipeline. Search, selection and the layout of columns are plain
 * functions of our own beside this file.
 */
export const deskFeatures = tableFeatures({
  columnFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

export type DeskFeatures = typeof deskFeatures;

/** Our column as TanStack Table's. */
export function toColumnDef<Row extends object>(column: DataColumn<Row>): ColumnDef<DeskFeatures, Row> {
  return {
    id: column.id,
    accessorFn: (row: Row) => sortKey(column, row),
    sortUndefined: 'last',
    sortFn: (a, b, id) => {
      const left = a.getValue<string | number | undefined>(id);
      const right = b.getValue<string | number | undefined>(id);
      // Unknown values never get here: `sortUndefined` has placed them.
      return left === undefined || right === undefined ? 0 : compareKeys(left, right);
    },
    filterFn: Object.assign(
      (row: { readonly original: Row }, _id: string, filter: ColumnFilter) =>
        passes(column, row.original, filter),
      { autoRemove: () => false },
    ),
  };
}
