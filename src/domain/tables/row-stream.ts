import { refused, type Problem } from '#domain/outcome.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What ends a line: `\n` (carriage returns before it are dropped) or, in files of old Macs, `\r` alone. */
export type NewlineMark = '\n' | '\r';

/** Cells of one row, and the line of the file (from 1) where it starts. Rows without any text are left out. */
export type RowHandler = (cells: string[], line: number) => void;

/** Turns text chunks into rows. Rows, quoted cells and `\r\n` may be cut anywhere by a chunk's edge. */
export interface RowStream {
  /** Reads on; a problem ends the reading: nothing more may be pushed. */
  push(text: string, onRow: RowHandler): Problem | null;
  /** Reads the last row, which may lack its line end. */
  flush(onRow: RowHandler): Problem | null;
  /** The line that is read next. */
  line(): number;
  /** Whether a row was begun and not ended yet. */
  pending(): boolean;
}

/** A quoted cell, or a line, longer than this is taken for damage rather than data. */
const LONGEST_QUOTED = 1_000_000;
export const LONGEST_LINE = 32_000_000;

/**
 * A tokenizer for RFC 4180 and its usual relatives: any of four delimiters, doubled quotes, line ends
 * and delimiters inside quotes, blanks behind a closing quote, quotes in the middle of an unquoted cell
 * (kept as text). Rows are arrays, so a header such as `__proto__` is a text like any other.
 * It does what PapaParse does for well-formed files (a property test compares them) at the same cost,
 * but takes text in chunks, knows the line of each row, and refuses a quote that never closes (code
 * `unclosed-quote`) at the line where it opened: either nothing closes it before the end, or what
 * closes it stands inside another cell some lines later. `firstLine` is the line of the file at which it begins.
 */
export function createRowStream(
  dialect: { readonly delimiter: Delimiter; readonly newline: NewlineMark },
  firstLine = 1,
): RowStream {
  const { delimiter, newline } = dialect;
  let carry = '';
  let line = firstLine;
  let problem: Problem | null = null;

  const read = (text: string, final: boolean, onRow: RowHandler): Problem | null => {
    let at = 0;
    let quote = text.indexOf('"');
    while (at < text.length) {
      let end = text.indexOf(newline, at);
      if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
      if (quote === -1 || (end !== -1 && quote > end)) {
        if (end === -1) {
          if (!final) break;
          end = text.length;
        }
        const stop = newline === '\n' ? withoutReturns(text, at, end) : end;
        if (stop > at) onRow(text.slice(at, stop).split(delimiter), line);
        line++;
        at = end + 1;
        continue;
      }
      const row = quotedRow(text, at, delimiter, newline, final);
      if (row.kind === 'damaged') return unclosedQuote(line + countMarks(text, at, row.openedAt, newline));
      if (row.kind === 'cut') {
        const open = text.length - row.openedAt;
        if (!final && open <= LONGEST_QUOTED) break;
        return unclosedQuote(line + countMarks(text, at, row.openedAt, newline));
      }
      onRow(row.cells, line);
      line += row.lines;
      at = row.next;
    }
    carry = final ? '' : text.slice(at);
    return carry.length > LONGEST_LINE ? endlessLine(line) : null;
  };

  return {
    push(text, onRow) {
      if (problem === null) problem = read(carry === '' ? text : carry + text, false, onRow);
      return problem;
    },
    flush(onRow) {
      if (problem === null) problem = read(carry, true, onRow);
      return problem;
    },
    line: () => line,
    pending: () => carry !== '',
  };
}

/** All rows of a text at once; for texts known to be small. */
export function readRows(
  text: string,
  dialect: { readonly delimiter: Delimiter; readonly newline: NewlineMark },
  onRow: RowHandler,
): Problem | null {
  const stream = createRowStream(dialect);
  return stream.push(text, onRow) ?? stream.flush(onRow);
}

type QuotedRow =
  | { readonly kind: 'row'; readonly cells: string[]; readonly next: number; readonly lines: number }
  /** The row goes on behind the end of the text; `openedAt` is where its last quote opened, or the row's start. */
  | { readonly kind: 'cut'; readonly openedAt: number }
  | { readonly kind: 'damaged'; readonly openedAt: number };

/** Reads the row that begins at `from` and has a quote somewhere. */
function quotedRow(
  text: string,
  from: number,
  delimiter: Delimiter,
  newline: NewlineMark,
  final: boolean,
): QuotedRow {
  const cells: string[] = [];
  let at = from;
  let lines = 1;
  for (;;) {
    if (text.charCodeAt(at) === 34) {
      const cell = quotedCell(text, at, delimiter, newline, final);
      if (cell.kind !== 'cell') return cell;
      cells.push(cell.value);
      lines += cell.lines;
      if (cell.endsRow) return { kind: 'row', cells, next: cell.next, lines };
      at = cell.next;
      continue;
    }
    const comma = text.indexOf(delimiter, at);
    const end = text.indexOf(newline, at);
    if (comma !== -1 && (end === -1 || comma < end)) {
      cells.push(text.slice(at, comma));
      at = comma + 1;
      continue;
    }
    if (end === -1 && !final) return { kind: 'cut', openedAt: text.length };
    const stop = end === -1 ? text.length : end;
    cells.push(text.slice(at, newline === '\n' ? withoutReturns(text, at, stop) : stop));
    return { kind: 'row', cells, next: stop + 1, lines };
  }
}

type QuotedCell =
  | {
      readonly kind: 'cell';
      readonly value: string;
      readonly next: number;
      readonly endsRow: boolean;
      readonly lines: number;
    }
  | { readonly kind: 'cut' | 'damaged'; readonly openedAt: number };

/** Reads the cell whose opening quote stands at `from`. */
function quotedCell(
  text: string,
  from: number,
  delimiter: Delimiter,
  newline: NewlineMark,
  final: boolean,
): QuotedCell {
  let at = from + 1;
  let doubled = false;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { kind: 'cut', openedAt: from };
    if (text.charCodeAt(quote + 1) === 34) {
      doubled = true;
      at = quote + 2;
      continue;
    }
    let after = quote + 1;
    while (isBlank(text.charCodeAt(after), delimiter)) after++;
    if (after >= text.length && !final) return { kind: 'cut', openedAt: from };
    const mark = text[after];
    if (mark === undefined || mark === delimiter || mark === newline) {
      const raw = text.slice(from + 1, quote);
      const value = doubled ? raw.replaceAll('""', '"') : raw;
      const endsRow = mark !== delimiter;
      const lines = countMarks(text, from, quote, newline);
      return { kind: 'cell', value, next: after + 1, endsRow, lines };
    }
    // A lone quote inside a quoted cell: kept as text on one line, damage once lines were swallowed.
    if (text.slice(from, quote).includes(newline)) return { kind: 'damaged', openedAt: from };
    at = quote + 1;
  }
}

function isBlank(code: number, delimiter: Delimiter): boolean {
  return code === 32 || code === 13 || (code === 9 && delimiter !== '\t');
}

function withoutReturns(text: string, from: number, end: number): number {
  let stop = end;
  while (stop > from && text.charCodeAt(stop - 1) === 13) stop--;
  return stop;
}

function countMarks(text: string, from: number, to: number, mark: NewlineMark): number {
  let count = 0;
  for (let at = text.indexOf(mark, from); at !== -1 && at < to; at = text.indexOf(mark, at + 1)) count++;
  return count;
}

function unclosedQuote(line: number): Problem {
  const { code, message } = refused(
    'unclosed-quote',
    `Line ${line} opens a quote (") that never closes, so where the following rows begin cannot be known. Correct that line, or export the file again.`,
  );
  return { code, message };
}

/** What is said of a line that is longer than `LONGEST_LINE`. */
export function endlessLine(line: number): Problem {
  return {
    code: 'endless-line',
    message: `Line ${line} has more than ${LONGEST_LINE / 1_000_000} million characters without a line end: this is no table of rows.`,
  };
}
