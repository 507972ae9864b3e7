import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { guessNewline } from '#domain/tables/dialect.ts';
import { restoreText } from '#domain/tables/formula-guard.ts';
import { DELIMITERS, readRows } from '#domain/tables/row-stream.ts';
import { NEEDED_COLUMNS, NOTE_ROW, PACK_COLUMNS, type PackColumn } from './pack-columns.ts';
import { plainCode } from './row-code.ts';

/** A row of a pack that came back, cell by cell; a column that the file lacks is `null`. */
export interface PackRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly cells: Readonly<Record<PackColumn, string | null>>;
  /** It has more cells than the header: a text with a delimiter lost its quotes. */
  readonly surplus: boolean;
}

/** A pack that came back, as it was written; rows that only explain are left out. */
export interface PackFile {
  readonly rows: readonly PackRow[];
  /** Columns that were added and mean nothing here. */
  readonly ignored: readonly string[];
}

/** A line of a table, of a text file or of a sheet. */
export interface PackLine {
  readonly cells: readonly string[];
  readonly line: number;
}

const MARK = '\uFEFF';
/** Lines above the header that somebody may have added. */
const HEADER_WITHIN = 20;
/** Characters within which the header must be. */
const START = 16_000;

function headerName(cell: string): string {
  return restoreText(cell.trim().replace(/^"(.*)"$/s, '$1'))
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, ' ');
}

function isHeader({ cells }: PackLine): boolean {
  const names = new Set(cells.map(headerName));
  return (
    NEEDED_COLUMNS.every((column) => names.has(column)) &&
    // Both words are common; a pack has at least two more of ours.
    PACK_COLUMNS.filter((column) => names.has(column)).length >= NEEDED_COLUMNS.length + 2
  );
}

function linesOf(text: string, delimiter: (typeof DELIMITERS)[number]): Outcome<PackLine[]> {
  const lines: PackLine[] = [];
  const problem = readRows(text, { delimiter, newline: guessNewline(text) }, (cells, line) => {
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ cells, line });
  });
  return problem === null ? accepted(lines) : refused(problem.code, problem.message);
}

function withoutMark(text: string): string {
  return text.startsWith(MARK) ? text.slice(1) : text;
}

/** The delimiter with which the beginning of the text has the header of a pack; `null` when none has. */
function delimiterOf(text: string): (typeof DELIMITERS)[number] | null {
  const start = text.slice(0, START).split(/\r\n|\r|\n/, HEADER_WITHIN);
  const found = DELIMITERS.find((delimiter) =>
    start.some((line) => isHeader({ cells: line.split(delimiter), line: 0 })),
  );
  return found ?? null;
}

/** Whether a text is an owner's pack, by its header. `start` is its beginning at least. */
export function isPack(start: string): boolean {
  return delimiterOf(withoutMark(start)) !== null;
}

/**
 * Reads a pack that came back: with any of the usual delimiters, its columns in any order, others added, lines above the
 * header. Refused with `empty`, `not-a-pack`, `columns` (one is there twice) or `unclosed-quote`.
 */
export function readPack(text: string): Outcome<PackFile> {
  const body = withoutMark(text);
  if (body.trim() === '') {
    return refused('empty', 'The file is empty. Ask its owner to save it again, with the answers in it.');
  }
  const delimiter = delimiterOf(body);
  if (delimiter === null) return notAPack(body);
  const lines = linesOf(body, delimiter);
  return lines.ok ? packOfLines(lines.value) : lines;
}

/** A pack that came back as lines, of a text file or of a sheet. Refused as `readPack` does. */
export function packOfLines(lines: readonly PackLine[]): Outcome<PackFile> {
  const at = lines.findIndex(isHeader);
  const header = lines[at];
  if (header === undefined) return notAPack(lines[0]?.cells.join(' ') ?? '');
  const names = header.cells.map(headerName);
  const twice = PACK_COLUMNS.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (twice !== undefined) {
    return refused(
      'columns',
      `The column “${twice}” is there twice, so which one holds can’t be known. Remove one.`,
    );
  }
  const rows = lines.slice(at + 1).map((line) => rowOf(line, names));
  if (rows.length === 0) {
    return refused(
      'empty',
      'The file has the header of a pack but no rows below it. Ask for the file again.',
    );
  }
  return accepted({
    rows: rows.filter(({ cells }) => plainCode(cells.row ?? '') !== NOTE_ROW.toUpperCase()),
    ignored: header.cells.filter((cell) => cell.trim() !== '' && !isOurs(headerName(cell))),
  });
}

function isOurs(name: string): boolean {
  return (PACK_COLUMNS as readonly string[]).includes(name);
}

function rowOf({ cells, line }: PackLine, names: readonly string[]): PackRow {
  const cell = (column: PackColumn): string | null => {
    const place = names.indexOf(column);
    return place < 0 ? null : restoreText(cells[place] ?? '');
  };
  const found = PACK_COLUMNS.map((column) => [column, cell(column)] as const);
  const surplus = cells.slice(names.length).some((text) => text.trim() !== '');
  // Every column of ours has its entry.
  return { line, cells: Object.fromEntries(found) as Record<PackColumn, string | null>, surplus };
}

function notAPack(text: string): Outcome<never> {
  const [first = ''] = text.split(/\r\n|\r|\n/, 1);
  const begin = first.length > 80 ? `${first.slice(0, 80)}…` : first;
  return refused(
    'not-a-pack',
    `This is not an owner’s pack: it has no columns “row” and “answer” among those that a pack has. It begins with “${begin}”. Choose the file that was sent back; other tables are imported on the Import screen.`,
  );
}
