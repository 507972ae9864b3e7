import { columnNamesIn, isData } from './column-names.ts';
import { bareWords } from './header-roles.ts';
import type { FileRow, UsageTable } from './load-table.ts';
import type { UsageCorrections } from './recognition.ts';

/** Where the table of a file is. */
export interface UsageShape {
  readonly header: readonly string[];
  /** `bareWords` of each header; empty where there is none. */
  readonly words: readonly string[];
  readonly headerLine: number | null;
  /** Lines above the header. */
  readonly preamble: readonly FileRow[];
  readonly rows: readonly FileRow[];
  readonly evidence: string;
}

const LOOKED_AT = 60;

/** Finds the header: the row of the first 60 with the most column names of user lists and no addresses or dates. */
export function shapeOf(table: UsageTable, corrections: UsageCorrections): UsageShape {
  const at = headerRow(table.rows, corrections.headerLine);
  const names = at === null ? [] : (table.rows[at]?.cells ?? []);
  const rows = table.rows.slice(at === null ? 0 : at + 1);
  const line = at === null ? null : (table.rows[at]?.line ?? null);
  const width = Math.max(names.length, at === null ? widest(rows) : 0);
  const header = Array.from({ length: width }, (_, i) => (names[i] ?? '').trim() || `Column ${i + 1}`);
  return {
    header,
    words: header.map((name, i) => ((names[i] ?? '').trim() === '' ? '' : bareWords(name))),
    headerLine: line,
    preamble: table.rows.slice(0, at ?? 0),
    rows,
    evidence:
      line === null
        ? 'The file has no row of column names; columns are told by what they hold.'
        : `Line ${line} names the columns.`,
  };
}

function headerRow(rows: readonly FileRow[], wanted: number | null | undefined): number | null {
  if (wanted === null) return null;
  if (wanted !== undefined) {
    const at = rows.findIndex(({ line }) => line >= wanted);
    if (at >= 0) return at;
  }
  let best: { at: number; names: number } | null = null;
  rows.slice(0, LOOKED_AT).forEach(({ cells }, at) => {
    const names = columnNamesIn(cells);
    if (names > (best?.names ?? 0)) best = { at, names };
  });
  return (best as { at: number; names: number } | null)?.at ?? textsAbove(rows);
}

/** A row of plain, different texts above rows that hold addresses or dates, in words nobody knows. */
function textsAbove(rows: readonly FileRow[]): number | null {
  const first = rows.findIndex(({ cells }) => cells.some((cell) => isData(cell.trim())));
  const above = first > 0 ? rows[first - 1] : undefined;
  if (above === undefined || above.cells.length < 2) return null;
  const filled = above.cells.filter((cell) => cell.trim() !== '');
  return filled.length >= above.cells.length / 2 && new Set(filled).size === filled.length ? first - 1 : null;
}

function widest(rows: readonly FileRow[]): number {
  let most = 0;
  for (const { cells } of rows) most = Math.max(most, cells.length);
  return most;
}
