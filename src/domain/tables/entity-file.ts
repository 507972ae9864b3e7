import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { writeCsvWithAmounts } from './csv-write.ts';
import { guessNewline } from './dialect.ts';
import { restoreText } from './formula-guard.ts';
import type { StagedRow, Stored, TableSpec } from './entity-import.ts';
import { DELIMITERS, readRows, type Delimiter } from './row-stream.ts';

/** A file of our own format after reading; nothing is stored yet. */
export interface StagedTable<Entity extends Stored> {
  /** Columns of the file that are read, in its order. */
  readonly columns: readonly string[];
  /** Columns of the file that mean nothing to us and are left out. */
  readonly ignored: readonly string[];
  readonly rows: readonly StagedRow<Entity>[];
}

const MARK = '\uFEFF';

/**
 * Writes entities as CSV: RFC 4180, UTF-8 with BOM, CRLF, header row. Texts that a spreadsheet could run
 * are neutralised and come back exactly; numbers stay numbers.
 */
export function writeEntityFile<Entity extends Stored, Names, Context>(
  spec: TableSpec<Entity, Names, Context>,
  entities: Iterable<Entity>,
  names: Names,
): string {
  return writeCsvWithAmounts(
    spec.columns,
    Iterator.from(entities).map((entity) => spec.toCells(entity, names)),
  );
}

/**
 * Reads a file of our own format, with any of the usual delimiters and columns in any order; unknown
 * columns are named in `ignored`. Row problems are kept row by row. Refused as a whole with `table-empty`,
 * `table-columns` (a needed column is missing, or one is there twice) or `unclosed-quote`.
 */
export function stageEntityFile<Entity extends Stored, Names, Context>(
  text: string,
  spec: TableSpec<Entity, Names, Context>,
  context: Context,
): Outcome<StagedTable<Entity>> {
  const bare = text.startsWith(MARK) ? text.slice(1) : text;
  const known = new Set([...spec.columns, ...spec.alsoRead]);
  const read = filledRows(bare, bestDelimiter(bare, known));
  if (!read.ok) return read;
  const [header, ...body] = read.value;
  if (header === undefined) return refused('table-empty', 'The file is empty.');
  const headers = header.cells.map(headerName);
  const problem = headerProblem(headers, known, spec.required, spec.table);
  if (problem !== null) return refused('table-columns', problem);
  const rows = body.map(({ cells, line }): StagedRow<Entity> => {
    const surplus = cells.slice(headers.length).filter((cell) => cell.trim() !== '').length;
    if (surplus > 0) {
      const reason = `The row has ${cells.length} cells, the header only ${headers.length}. Is a text with a delimiter not in quotes?`;
      return { line, outcome: refused('row', reason) };
    }
    const record: Record<string, string> = Object.create(null) as Record<string, string>;
    headers.forEach((name, index) => {
      if (known.has(name)) record[name] = restoreText(cells[index] ?? '');
    });
    return { line, outcome: spec.parse(record, context) };
  });
  const columns = headers.filter((name) => known.has(name));
  return accepted({ columns, ignored: header.cells.filter((name) => !known.has(headerName(name))), rows });
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

function filledRows(text: string, delimiter: Delimiter): Outcome<Row[]> {
  const rows: Row[] = [];
  const keep = (cells: string[], line: number): void => {
    const told = rows.length === 0 && line === 1 && /^sep=.?$/i.test(cells.join('').trim());
    if (!told && cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line });
  };
  const problem = readRows(text, { delimiter, newline: guessNewline(text) }, keep);
  return problem === null ? accepted(rows) : refused(problem.code, problem.message);
}

/** The delimiter that finds most of our columns in the first lines. */
function bestDelimiter(text: string, known: ReadonlySet<string>): Delimiter {
  const start = text.slice(0, 10_000).split(/\r\n|\r|\n/, 3);
  const found = DELIMITERS.map((delimiter) => ({
    delimiter,
    count: start.flatMap((line) => line.split(delimiter)).filter((cell) => known.has(headerName(cell)))
      .length,
  }));
  return found.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}

function headerProblem(
  headers: readonly string[],
  known: ReadonlySet<string>,
  required: readonly string[],
  table: string,
): string | null {
  const missing = required.filter((column) => !headers.includes(column));
  if (missing.length > 0) {
    const has = headers.filter((name) => name !== '').slice(0, 12);
    return `A file of ${table} needs the column ${quoted(missing)}. This one has ${quoted(has)}.`;
  }
  const twice = headers.filter((name, index) => known.has(name) && headers.indexOf(name) !== index);
  return twice.length === 0
    ? null
    : `The column ${quoted(twice)} is there twice. Remove or rename one of them.`;
}

function headerName(cell: string): string {
  return restoreText(cell.trim().replace(/^"(.*)"$/s, '$1'))
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ');
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}
