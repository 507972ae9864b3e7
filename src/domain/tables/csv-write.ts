import Papa from 'papaparse';
import { guardText } from './formula-guard.ts';

/** Also what other delimiters and trimming spreadsheets would take apart. */
const MUST_QUOTE = /[",;|\t\r\n]|^\s|\s$/;
const MARK = '\uFEFF';

export type CsvCell = string | number | null;

/**
 * Any table as CSV: RFC 4180, UTF-8 with BOM, CRLF, header row. Texts that a spreadsheet could run are
 * neutralised and come back exactly through `readCsv`; numbers stay numbers and must be finite; `null` is
 * an empty cell.
 */
export function writeCsv(columns: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  return MARK + [columns, ...rows].map((row) => csvLine(row)).join('');
}

/** An amount as exact decimal text, which is a number to a spreadsheet and needs no guard. */
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** A file whose texts may be amounts: those stay numbers, whatever they begin with. */
export function writeCsvWithAmounts(columns: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  return MARK + [columns, ...rows].map((row) => lineOf(row.map(amountOrText))).join('');
}

function amountOrText(value: CsvCell): string {
  return typeof value === 'string' && PLAIN_NUMBER.test(value) ? value : cellText(value);
}

/** One line with its line end, for exports that are written in pieces. */
export function csvLine(row: readonly CsvCell[]): string {
  return lineOf(row.map(cellText));
}

function lineOf(cells: readonly string[]): string {
  // PapaParse's own `escapeFormulae` misses a formula behind a line break, so cells are guarded here.
  const line = Papa.unparse([[...cells]], {
    quotes: (value: unknown) => typeof value === 'string' && MUST_QUOTE.test(value),
  });
  // A single empty cell would be a blank line, which readers skip.
  return line === '' ? '""\r\n' : `${line}\r\n`;
}

function cellText(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'string') return guardText(value);
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written to a CSV file.`);
  return String(value);
}
