import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { guessDelimiter, guessNewline } from '#domain/tables/dialect.ts';
import {
  createTextStream,
  cutOffFile,
  detectEncoding,
  endsInsideCharacter,
  type TextEncoding,
} from '#domain/tables/encoding.ts';
import { createRowStream, type Delimiter, type NewlineMark } from '#domain/tables/row-stream.ts';
import { nameOfTextFile } from '#domain/tables/text-files.ts';
import type { TableRow } from './column-stats.ts';
import { dayMonthDates, withYear, type DayMonthDates } from './datev.ts';
import type { Evidence, SpendCorrections, SpendInput } from './plan.ts';

/** The rows a plan is made from, and how they were read. Workbook rows come in the same form. */
export interface SpendTable {
  /** Name of the sheet; null for a text file. */
  readonly sheet: string | null;
  readonly rows: readonly TableRow[];
  readonly firstLines: readonly string[];
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
  readonly newline: NewlineMark;
  /** Dates that lack their year; the rows here have it already. */
  readonly dayMonth: DayMonthDates | null;
  /** True when `rows` are all rows of the file. */
  readonly wholeFile: boolean;
  readonly evidence: readonly Evidence[];
}

/** More rows would not change a decision that later rows could not correct. */
export const SAMPLED_ROWS = 2000;
const FIRST_LINES = 20;
const FIRST_LINE_CHARS = 400;

/** Decodes the first bytes of a file and cuts them into rows. Refused as `detectEncoding` and `createRowStream` do. */
export function readHead(input: SpendInput, corrections: SpendCorrections): Outcome<SpendTable> {
  const guess = detectEncoding(input.head, input.complete, input.notUtf8 ?? false);
  if (!guess.ok) return guess;
  const encoding = corrections.encoding ?? guess.value.encoding;
  const decoded = decodeHead(input, encoding);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  if (text.trim() === '') {
    return refused(
      'empty',
      'The file contains only blank lines. Export it again and check that it contains rows.',
    );
  }
  const other = corrections.delimiter === undefined ? nameOfTextFile(text) : null;
  if (other !== null) return refused('other-format', other);
  const newline = guessNewline(text);
  const guessed = guessDelimiter(text, newline);
  const delimiter = corrections.delimiter ?? guessed.delimiter;
  const rows = cutRows(text, { delimiter, newline }, input.complete);
  if (!rows.ok) return rows;
  const chosen = 'Chosen by hand.';
  return accepted({
    sheet: null,
    ...withYears(rows.value),
    firstLines: firstLinesOf(text, newline),
    encoding,
    delimiter,
    newline,
    evidence: [
      { about: 'encoding', sentence: corrections.encoding === undefined ? guess.value.evidence : chosen },
      { about: 'delimiter', sentence: corrections.delimiter === undefined ? guessed.evidence : chosen },
    ],
  });
}

function decodeHead(input: SpendInput, encoding: TextEncoding): Outcome<string> {
  const stream = createTextStream(encoding, input.createDecoder);
  const text = stream.push(input.head);
  if (!text.ok || !input.complete) return text;
  const rest = stream.flush();
  if (rest.ok) return accepted(text.value + rest.value);
  return endsInsideCharacter(input.head, encoding) ? cutOffFile() : rest;
}

function cutRows(
  text: string,
  dialect: { readonly delimiter: Delimiter; readonly newline: NewlineMark },
  complete: boolean,
): Outcome<Pick<SpendTable, 'rows' | 'wholeFile'>> {
  const rows: TableRow[] = [];
  let left = false;
  const keep = (cells: string[], line: number): void => {
    if (rows.length < SAMPLED_ROWS) rows.push({ cells, line });
    else left = true;
  };
  const stream = createRowStream(dialect);
  // The last row of a head that is not the whole file may be cut off: it is left out, unless it is all there is.
  const problem = stream.push(text, keep) ?? (complete ? stream.flush(keep) : null);
  if (problem !== null) return { ok: false, ...problem };
  return accepted({ rows, wholeFile: complete && !left });
}

function withYears(
  table: Pick<SpendTable, 'rows' | 'wholeFile'>,
): Pick<SpendTable, 'rows' | 'wholeFile' | 'dayMonth'> {
  const dayMonth = dayMonthDates(table.rows);
  if (dayMonth === null) return { ...table, dayMonth };
  const { column } = dayMonth;
  const rows = table.rows.map(({ cells, line }) =>
    column < cells.length
      ? { line, cells: cells.with(column, withYear(cells[column] ?? '', dayMonth)) }
      : { line, cells },
  );
  return { ...table, rows, dayMonth };
}

function firstLinesOf(text: string, newline: NewlineMark): string[] {
  const lines: string[] = [];
  let at = 0;
  while (lines.length < FIRST_LINES && at < text.length) {
    const end = text.indexOf(newline, at);
    const stop = end === -1 ? text.length : end;
    lines.push(text.slice(at, Math.min(stop, at + FIRST_LINE_CHARS)).replace(/\r+$/, ''));
    at = stop + 1;
  }
  return lines;
}
