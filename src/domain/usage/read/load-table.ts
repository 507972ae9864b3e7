import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { createByteRows } from '#domain/tables/byte-rows.ts';
import { guessDelimiter, guessNewline, type DelimiterGuess } from '#domain/tables/dialect.ts';
import {
  createTextStream,
  detectEncoding,
  type CreateDecoder,
  type TextEncoding,
} from '#domain/tables/encoding.ts';
import { createRowStream, DELIMITERS, type Delimiter, type NewlineMark } from '#domain/tables/row-stream.ts';
import { nameOfTextFile } from '#domain/tables/text-files.ts';
import { openWorkbook } from '#domain/tables/xlsx/read-workbook.ts';
import { looksZipped } from '#domain/tables/xlsx/workbook-guard.ts';
import { columnNamesIn } from './column-names.ts';
import type { UsageCorrections, UsageEvidence } from './recognition.ts';

/** A row of the file with the line it starts on. */
export interface FileRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** All rows of a usage file, cut but not judged. Recognition and reading may be repeated over it. */
export interface UsageTable {
  readonly fileName: string;
  /** Name of the sheet; null for a text file. */
  readonly sheet: string | null;
  /** Visible sheets of the workbook that hold rows; empty for a text file. */
  readonly sheets: readonly string[];
  readonly rows: readonly FileRow[];
  readonly firstLines: readonly string[];
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
  readonly evidence: readonly UsageEvidence[];
}

export interface UsageFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** `(label, fatal) => new TextDecoder(label, { fatal })` of the host. */
  readonly createDecoder: CreateDecoder;
}

type DialectCorrections = Pick<UsageCorrections, 'encoding' | 'delimiter' | 'sheet'>;

const HEAD_BYTES = 256 * 1024;
const FIRST_LINES = 20;
const LINE_CHARS = 400;
/** Above this a table is no list of people. */
export const MOST_COLUMNS = 1000;

/**
 * Decodes a usage file (text of any encoding and delimiter, or a workbook) and cuts it into rows. Refused with what
 * `detectEncoding`, `createByteRows` and `openWorkbook` refuse, `empty`, `other-format` (a web page, JSON, an invoice) and
 * `too-many-columns`.
 */
export async function loadUsageTable(
  file: UsageFile,
  corrections: DialectCorrections = {},
): Promise<Outcome<UsageTable>> {
  return looksZipped(file.bytes) ? loadSheet(file, corrections) : loadUsageText(file, corrections);
}

/** `loadUsageTable` for files that are no workbooks. */
export function loadUsageText(file: UsageFile, corrections: DialectCorrections = {}): Outcome<UsageTable> {
  const first = cutText(file, corrections, false);
  const notUtf8 = !first.ok && first.code === 'encoding' && corrections.encoding === undefined;
  return notUtf8 ? cutText(file, corrections, true) : first;
}

function cutText(file: UsageFile, corrections: DialectCorrections, notUtf8: boolean): Outcome<UsageTable> {
  const head = file.bytes.subarray(0, HEAD_BYTES);
  const guess = detectEncoding(head, head.length === file.bytes.length, notUtf8);
  if (!guess.ok) return guess.code === 'binary' ? refused('binary', forUsage(guess.message)) : guess;
  const encoding = corrections.encoding ?? guess.value.encoding;
  const text = createTextStream(encoding, file.createDecoder).push(head);
  if (!text.ok) return text;
  const other = nameOfTextFile(text.value);
  if (other !== null) return refused('other-format', forUsage(other));
  const newline = guessNewline(text.value);
  const guessed = byColumnNames(text.value, newline) ?? guessDelimiter(text.value, newline);
  const delimiter = corrections.delimiter ?? guessed.delimiter;
  const rows: FileRow[] = [];
  let widest = 0;
  const reader = createByteRows({ encoding, delimiter, newline }, file.createDecoder, (cells, line) => {
    if (cells.length > widest) widest = cells.length;
    if (widest <= MOST_COLUMNS) rows.push({ cells: cells.slice(), line });
  });
  const problem = reader.push(file.bytes) ?? reader.flush();
  if (problem !== null) return refused(problem.code, problem.message);
  const chosen = 'Chosen by hand.';
  return judged(
    {
      fileName: file.fileName,
      sheet: null,
      sheets: [],
      rows: withoutDelimiterLine(rows),
      firstLines: text.value.slice(0, FIRST_LINES * LINE_CHARS).split(/\r\n|\n|\r/, FIRST_LINES),
      encoding,
      delimiter,
      evidence: [
        { about: 'encoding', sentence: corrections.encoding === undefined ? guess.value.evidence : chosen },
        { about: 'delimiter', sentence: corrections.delimiter === undefined ? guessed.evidence : chosen },
      ],
    },
    widest,
  );
}

const SAMPLE_CHARS = 32_000;
const SAMPLE_ROWS = 60;

/** The delimiter that cuts the first lines into the most names of columns we know; null when it is not clear. */
function byColumnNames(text: string, newline: NewlineMark): DelimiterGuess | null {
  if (/^sep=./i.test(text)) return null;
  const found = DELIMITERS.map((delimiter) => {
    const rows: FileRow[] = [];
    const stream = createRowStream({ delimiter, newline });
    const keep = (cells: string[], line: number): void => {
      if (rows.length < SAMPLE_ROWS) rows.push({ cells, line });
    };
    if (stream.push(text.slice(0, SAMPLE_CHARS), keep) === null && rows.length === 0) stream.flush(keep);
    return { delimiter, names: Math.max(0, ...rows.map(({ cells }) => columnNamesIn(cells))) };
  }).toSorted((a, b) => b.names - a.names);
  const [best, next] = found;
  if (best === undefined || best.names < 2 || best.names === next?.names) return null;
  return { delimiter: best.delimiter, evidence: `It divides ${best.names} known column names.` };
}

/** A first line `sep=;` is for spreadsheets. */
function withoutDelimiterLine(rows: FileRow[]): FileRow[] {
  return /^sep=.?$/i.test((rows[0]?.cells ?? []).join('').trim()) ? rows.slice(1) : rows;
}

function judged(table: UsageTable, widest: number): Outcome<UsageTable> {
  if (widest > MOST_COLUMNS) {
    return refused(
      'too-many-columns',
      `The table has ${widest} columns; a list of users has a few dozen. Check the delimiter, or export fewer columns (at most ${MOST_COLUMNS}).`,
    );
  }
  const filled = table.rows.some(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return filled
    ? accepted(table)
    : refused(
        'empty',
        'The file contains only blank lines. Export it again and check that it contains users.',
      );
}

const EXPORT = 'Export the list of users as CSV or XLSX.';

/** Messages of other readers speak of payments and invoices; a usage file is asked for here. */
function forUsage(message: string): string {
  const said = message
    .replace(/, not a (list|table) of payments/, ', not a list of users')
    .replace(/ Import invoices under Invoices; for spend, [^.]*\./, '')
    .replace(/Export the statement as/g, 'Export the list of users as')
    .replace(/export the statement as/g, 'export the list of users as');
  return /export|import|unpack|save|take/i.test(said) ? said : `${said} ${EXPORT}`;
}

async function loadSheet(file: UsageFile, corrections: DialectCorrections): Promise<Outcome<UsageTable>> {
  const workbook = await openWorkbook(file.bytes);
  if (!workbook.ok) return workbook;
  const visible = workbook.value.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
  const wanted = corrections.sheet === undefined ? visible : [corrections.sheet];
  const found: { name: string; rows: readonly FileRow[] }[] = [];
  for (const name of wanted) {
    const rows = await workbook.value.rows(name);
    if (rows.ok && rows.value.length > 0) found.push({ name, rows: rows.value });
    else if (!rows.ok && wanted.length === 1) return rows;
  }
  const fullest = found.reduce<(typeof found)[number] | null>(
    (best, one) => (best === null || one.rows.length > best.rows.length ? one : best),
    null,
  );
  if (fullest === null) {
    return refused('empty', 'The workbook holds no rows. Export it again and check that it contains users.');
  }
  const widest = fullest.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return judged(
    {
      fileName: file.fileName,
      sheet: fullest.name,
      sheets: found.length > 1 || corrections.sheet !== undefined ? visible : [fullest.name],
      rows: fullest.rows,
      firstLines: fullest.rows.slice(0, FIRST_LINES).map(({ cells }) =>
        cells
          .join('\t')
          .replace(/[\r\n]+/g, ' ')
          .slice(0, LINE_CHARS),
      ),
      encoding: 'utf-8',
      delimiter: '\t',
      evidence: [{ about: 'sheet', sentence: `The sheet “${fullest.name}” has the most rows.` }],
    },
    widest,
  );
}
