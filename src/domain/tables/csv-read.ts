import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { guessDelimiter, guessNewline } from './dialect.ts';
import { restoreText } from './formula-guard.ts';
import { readRows, type Delimiter } from './row-stream.ts';

export interface CsvRow {
  /** Line of the file on which the row starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/**
 * Reads a table that `writeCsv` wrote, also after a spreadsheet has saved it with another delimiter. The
 * apostrophes before risky texts are taken off; blank lines are left out. Refused with `empty` or
 * `unclosed-quote`.
 */
export function readCsv(text: string): Outcome<CsvTable> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const rows: CsvRow[] = [];
  const problem = readRows(
    body,
    { delimiter: delimiterOf(body), newline: guessNewline(body) },
    (cells, line) => {
      rows.push({ line, cells: cells.map((cell) => restoreText(cell)) });
    },
  );
  if (problem !== null) return { ok: false, ...problem };
  const [header, ...data] = rows;
  if (header === undefined) {
    return refused(
      'empty',
      'The file has no rows. Export it again and check that it begins with the column names.',
    );
  }
  return accepted({ header: header.cells, rows: data });
}

/** Our files use commas; spreadsheets of many countries save them with semicolons. */
function delimiterOf(text: string): Delimiter {
  const end = text.search(/[\r\n]/);
  const firstLine = end < 0 ? text : text.slice(0, end);
  return firstLine.includes(',') || !/[;\t|]/.test(firstLine)
    ? ','
    : guessDelimiter(text, guessNewline(text)).delimiter;
}
