import { guardText } from './formula-guard.ts';

const MUST_QUOTE = /[",;|\t\r\n]|^\s|\s$/;
const MARK = '\uFEFF';

/**
 * Any table as CSV: RFC 4180, UTF-8 with BOM, CRLF, header row. Texts that a spreadsheet could run are
 * neutralised and come back exactly through `readCsv`; numbers stay numbers and must be finite; `null` is
 * an empty cell.
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return MARK + [columns, ...rows].map(csvLine).join('');
}

/** One line with its line end, for exports that are written in pieces. */
export function csvLine(row: readonly (string | number | null)[]): string {
  const line = row.map(cellText).join(',');
  // A single empty cell would be a blank line, which readers skip.
  return line === '' ? '""\r\n' : `${line}\r\n`;
}

function cellText(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written to a CSV file.`);
    return String(value);
  }
  const safe = guardText(value);
  return MUST_QUOTE.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
