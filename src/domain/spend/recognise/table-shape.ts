import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { columnStats, type ColumnStats, type TableRow } from './column-stats.ts';
import type { SpendCorrections } from './plan.ts';
import type { SpendTable } from './read-head.ts';
import { otherTable } from './other-tables.ts';
import { MOST_COLUMNS, noRows } from './refusals.ts';
import { findTableStart } from './table-start.ts';

/** Where the table of a file is, and what its columns hold. */
export interface Shape {
  readonly header: readonly string[];
  readonly headerLine: number | null;
  readonly firstDataLine: number;
  readonly rows: readonly TableRow[];
  /** All rows below the header, those with a single filled cell included. */
  readonly allRows: readonly TableRow[];
  readonly preamble: readonly TableRow[];
  readonly stats: readonly ColumnStats[];
  readonly evidence: string;
  /** Rows end at their last filled cell, as those of a sheet do. */
  readonly ragged: boolean;
}

/** Finds header and data rows, and counts what each column holds. */
export function shapeOf(table: SpendTable, corrections: SpendCorrections): Outcome<Shape> {
  const start = startOf(table.rows, corrections);
  const dataRows = table.rows.slice(start.firstDataRow);
  const width = widthOf(table.rows, start.headerRow, dataRows);
  if (width > MOST_COLUMNS) {
    return refused(
      'too-many-columns',
      `The table has ${width} columns; a list of payments has a few dozen. Check the delimiter, or export fewer columns (at most ${MOST_COLUMNS}).`,
    );
  }
  if (width < 2) {
    return refused(
      'no-table',
      'The file is no table: its lines are not divided into columns by commas, semicolons, tabs or bars. Export the statement as CSV.',
    );
  }
  const names = start.headerRow === null ? [] : (table.rows[start.headerRow]?.cells ?? []);
  const header = Array.from({ length: width }, (_, i) => (names[i] ?? '').trim() || `Column ${i + 1}`);
  const rows = dataRows.filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
  // A made-up name must not be read as words: `Column 3` has no meaning.
  const stats = header.map((name, i) => columnStats(rows, i, (names[i] ?? '').trim() === '' ? '' : name));
  const named = stats.map((column, i) => ({ ...column, header: header[i] ?? '' }));
  const other = otherTable(named);
  if (other !== null && corrections.columns === undefined) return other;
  if (rows.length === 0 && start.headerRow !== null) {
    return noRows(table.rows[start.headerRow]?.line ?? null);
  }
  return accepted({
    header,
    headerLine: start.headerRow === null ? null : (table.rows[start.headerRow]?.line ?? null),
    firstDataLine: table.rows[start.firstDataRow]?.line ?? Number.MAX_SAFE_INTEGER,
    rows,
    allRows: dataRows,
    preamble: table.rows.slice(0, start.headerRow ?? start.firstDataRow),
    stats: named,
    evidence: start.evidence,
    ragged: table.sheet !== null,
  });
}

function startOf(
  rows: readonly TableRow[],
  corrections: SpendCorrections,
): ReturnType<typeof findTableStart> {
  const { headerLine } = corrections;
  if (headerLine === undefined) return findTableStart(rows);
  const evidence = 'Chosen by hand.';
  if (headerLine === null) {
    return { ...findTableStart(rows), headerRow: null, firstDataRow: 0, evidence };
  }
  const headerRow = rows.findIndex(({ line }) => line >= headerLine);
  return headerRow < 0 ? findTableStart(rows) : { headerRow, firstDataRow: headerRow + 1, evidence };
}

/** Columns of the header, or of most rows where those have more; without a header, of the widest row. */
function widthOf(rows: readonly TableRow[], headerRow: number | null, data: readonly TableRow[]): number {
  const named = headerRow === null ? 0 : (rows[headerRow]?.cells.length ?? 0);
  const widths = data.map(({ cells }) => cells.length).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  return Math.max(named, headerRow === null && usual > 1 ? (widths.at(-1) ?? 0) : usual);
}
