import { choiceLabel } from './column.ts';
import type { DataColumn } from './column.ts';

/** A table as it is shown, ready to be written as CSV. */
export interface ExportedTable {
  readonly columns: string[];
  readonly rows: (string | number | null)[][];
}

/** Rows as shown: these columns, this order. Dates are ISO, numbers stay numbers, unknown is empty. */
export function exportTable<Row>(columns: readonly DataColumn<Row>[], rows: readonly Row[]): ExportedTable {
  return {
    columns: columns.map((column) => column.label),
    rows: rows.map((row) => columns.map((column) => exportedValue(column, row))),
  };
}

function exportedValue<Row>(column: DataColumn<Row>, row: Row): string | number | null {
  if (column.exported !== undefined) return column.exported(row);
  switch (column.kind) {
    case 'text':
    case 'date':
    case 'number':
      return column.value(row);
    case 'choice': {
      const value = column.value(row);
      return value === null ? null : choiceLabel(column.choices, value);
    }
    case 'tags':
      return column.value(row).join('; ');
  }
}
