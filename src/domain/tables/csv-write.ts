import { guardText } from './formula-guard.ts';

const MUST_QUOTE = /[",;|\t\r\n]|^\s|\s$/;
const MARK = '\uFEFF';

/**
 * Any table as CSV: RFC 4180, UTF-8 with BOM, CRLF, header row. Texts that a spreadsheet could run are
 * neutralised; numbers stay numbers; `null` is an empty cell.
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const lines = [columns, ...rows].map((row) => row.map(cellText).join(','));
  return `${MARK}${lines.join('\r\n')}\r\n`;
}

function cellText(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = guardText(value);
  return MUST_QUOTE.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
