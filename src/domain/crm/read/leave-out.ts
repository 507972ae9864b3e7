import type { CrmRow, LeftOutRow } from '../crm-file.ts';
import { headerKey } from './header-words.ts';

const TOTAL =
  /^(grand |sub ?)?totals?\b|^(gesamt|summe|total general|somme|suma|totale|sum|average|count)\b|^\d+ (records?|rows?|total)\b/i;
const FOOTER =
  /^(copyright|confidential|generated (by|on)|report (generated|name|run)|exported (by|on)|filtered by|as of |page \d|end of report|©)/i;
const NUMERIC = /^[\s\d.,'’()+\-−%$€£¥]*([A-Z]{3})?\s*$/;

/** Sorts rows below the header into those of the table, and repeated headers, totals and footers, each with its reason. Blank rows go without a word. */
export function leaveOut(
  header: readonly string[],
  below: readonly CrmRow[],
): { readonly rows: readonly CrmRow[]; readonly leftOut: readonly LeftOutRow[] } {
  const names = header.map(headerKey);
  const rows: CrmRow[] = [];
  const leftOut: LeftOutRow[] = [];
  const footerFrom = footerLine(below, names.filter((name) => name !== '').length);
  for (const row of below) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    const reason = reasonFor(row, names, footerFrom);
    if (reason === null) rows.push(row);
    else leftOut.push({ line: row.line, reason });
  }
  return { rows, leftOut };
}

function reasonFor(row: CrmRow, names: readonly string[], footerFrom: number): string | null {
  const { cells, line } = row;
  if (isHeader(cells, names)) return 'The column names are repeated here.';
  if (line >= footerFrom) return `“${short(cells)}” belongs to the footer below the table.`;
  const [first = '', ...others] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (TOTAL.test(first) && others.every((cell) => NUMERIC.test(cell)) && names.length > 2) {
    return `“${short(cells)}” is a total, not a company.`;
  }
  if (others.length === 0 && FOOTER.test(first)) return `“${short(cells)}” is a footer, not a company.`;
  return null;
}

function isHeader(cells: readonly string[], names: readonly string[]): boolean {
  return names.every((name, index) => headerKey(cells[index] ?? '') === name);
}

/** Where the last block begins that stands behind a blank row and holds single cells alone; `Infinity` when there is none. */
function footerLine(below: readonly CrmRow[], width: number): number {
  if (width < 3) return Infinity;
  const filled = (row: CrmRow | undefined): number =>
    (row?.cells ?? []).filter((cell) => cell.trim() !== '').length;
  let at = below.length;
  while (at > 0 && filled(below[at - 1]) <= 1) at -= 1;
  // Skips the table's last rows that may hold one cell: the block begins behind a gap.
  const gap = below.findIndex((row, index) => index >= at && isGap(below, row, index, filled));
  const start = gap < 0 ? undefined : below.slice(gap).find((row) => filled(row) === 1);
  return start?.line ?? Infinity;
}

function isGap(
  below: readonly CrmRow[],
  row: CrmRow,
  index: number,
  filled: (row: CrmRow | undefined) => number,
): boolean {
  // Blank lines may be dropped by the reader: a jump of lines tells of them too.
  const before = below[index - 1];
  return (
    filled(row) === 0 ||
    (before !== undefined && row.line > before.line + 1 && !before.cells.some((cell) => cell.includes('\n')))
  );
}

function short(cells: readonly string[]): string {
  const text = cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
