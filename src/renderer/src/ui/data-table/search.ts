import { cellText } from './column.ts';
import type { DataColumn } from './column.ts';
import { folded } from './filter.ts';

/**
 * Searches all columns of a row, hidden ones too. Every word must occur somewhere; case and accents do not
 * matter. The text of each row is built once and kept as long as the row lives.
 */
export function makeSearch<Row extends object>(
  columns: readonly DataColumn<Row>[],
): (rows: readonly Row[], search: string) => readonly Row[] {
  const texts = new WeakMap<Row, string>();
  const textOf = (row: Row): string => {
    let text = texts.get(row);
    if (text === undefined) {
      text = folded(columns.map((column) => searchable(column, row)).join('\n'));
      texts.set(row, text);
    }
    return text;
  };
  return (rows, search) => {
    const words = folded(search).split(/\s+/u).filter(Boolean);
    if (words.length === 0) return rows;
    return rows.filter((row) => words.every((word) => textOf(row).includes(word)));
  };
}

function searchable<Row>(column: DataColumn<Row>, row: Row): string {
  const text = cellText(column, row);
  return column.searchText === undefined ? text : `${text}\n${column.searchText(row)}`;
}
