import type { CellValue as ReadCell, MergeRange, Sheet } from 'hucre/xlsx';
import type { DecimalMark } from '#domain/money/amount-text.ts';
import { createAmountScanner } from '#domain/money/amount-text.ts';
import { accepted, refused, type Outcome, type Problem } from '#domain/outcome.ts';
import { cellText, type CellValue } from './cell-text.ts';
import { judgeWorkbook } from './workbook-guard.ts';

/** A row of a sheet as texts; `line` is its number in the sheet, from 1. Rows without any text are left out. */
export interface SheetRow {
  readonly cells: string[];
  readonly line: number;
}

/** A sheet as it stands in the workbook, hidden ones included. */
export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}

/** A workbook whose sheets are read one by one. */
export interface Workbook {
  readonly sheets: readonly SheetName[];
  /** Days are counted from 1904, as old Macs did. */
  readonly date1904: boolean;
  /** All rows of a sheet, read once. Refused with `broken-workbook` when it cannot be read, `no-cells` for a chart. */
  rows(sheet: string): Promise<Outcome<readonly SheetRow[]>>;
}

/** Above this the formats are taken from the first rows of each column, to stay within memory. */
const MOST_STYLED_BYTES = 64 * 1024 * 1024;
const FORMAT_ROWS = 500;

/**
 * Opens an Excel workbook (XLSX, XLSM). The library that reads it is loaded now, not before.
 * Refused as `judgeWorkbook` does, and with `encrypted` or `broken-workbook`.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Outcome<Workbook>> {
  const judged = judgeWorkbook(bytes);
  if (!judged.ok) return judged;
  const { readXlsx, streamXlsxRows } = await import('hucre/xlsx');
  const sheets: SheetName[] = [];
  const opened = await attempt(() =>
    readXlsx(bytes, {
      sheets: ({ name, hidden, veryHidden }) => {
        sheets.push({ name, hidden: hidden === true || veryHidden === true });
        return false;
      },
    }),
  );
  if (!opened.ok) return opened;
  const date1904 = opened.value.dateSystem === '1904';
  const styled = judged.value.sheetBytes <= MOST_STYLED_BYTES;
  const known = new Map<string, Outcome<readonly SheetRow[]>>();
  const rowsOf = async (name: string): Promise<Outcome<readonly SheetRow[]>> => {
    const limit = styled ? {} : { maxRows: FORMAT_ROWS };
    const read = await attempt(() => readXlsx(bytes, { sheets: [name], readStyles: true, ...limit }));
    if (!read.ok) return read;
    const [sheet] = read.value.sheets;
    if (sheet === undefined) return refused('no-cells', `“${name}” holds no cells.`);
    if (styled) return accepted(textRows(valuesOf(sheet), formatsOfCells(sheet), date1904));
    const at = sheets.findIndex((other) => other.name === name);
    const rows = await attempt(() => collect(streamXlsxRows(bytes, { sheet: at })));
    return rows.ok ? accepted(textRows(rows.value, formatsOfColumns(sheet), date1904)) : rows;
  };
  return accepted({
    sheets,
    date1904,
    async rows(name) {
      const rows = known.get(name) ?? (await rowsOf(name));
      known.set(name, rows);
      return rows;
    },
  });
}

/** Turns what the library throws into a refusal; anything that is not about the file goes on. */
async function attempt<T>(read: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return accepted(await read());
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { ok: false, ...problemOf(error) };
  }
}

function problemOf(error: Error): Problem {
  if (error.name === 'EncryptedFileError') {
    return refused(
      'encrypted',
      'The workbook is protected by a password. Open it in a spreadsheet, save it without the password, and import that file.',
    );
  }
  if (/over the \d+ limit/.test(error.message)) {
    return refused(
      'too-large',
      'The sheet reaches over more than 20 million cells, most of them empty. Delete the empty rows and columns at its edges, or save the sheet as CSV.',
    );
  }
  return refused(
    'broken-workbook',
    `The workbook is damaged and cannot be read (${error.message}). Open it in a spreadsheet, save it as XLSX or CSV, and import that file.`,
  );
}

interface ValueRow {
  readonly line: number;
  readonly values: readonly (CellValue | ReadCell)[];
}
type FormatOf = (line: number, column: number) => string;

async function collect(rows: AsyncIterable<{ index: number; values: ReadCell[] }>): Promise<ValueRow[]> {
  const found: ValueRow[] = [];
  for await (const { index, values } of rows) found.push({ line: index + 1, values });
  return found;
}

function valuesOf(sheet: Sheet): ValueRow[] {
  showOpenFormulas(sheet);
  for (const range of sheet.merges ?? []) fillMerge(sheet.rows, range);
  return sheet.rows.map((values, index) => ({ line: index + 1, values }));
}

/** A formula that was never calculated is shown as such, so that its row is rejected with a reason. */
function showOpenFormulas({ rows, cells }: Sheet): void {
  for (const [key, { type, value, formula }] of cells ?? []) {
    if (type !== 'formula' || (value !== null && value !== undefined)) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    const values = rows[row];
    if (values !== undefined) values[column] = `=${formula ?? ''}`;
  }
}

const LONGEST_MERGE = 1000;

/** A text or day over several merged rows stands for each of them; a number counts once. */
function fillMerge(rows: ReadCell[][], { startRow, endRow, startCol }: MergeRange): void {
  const value = rows[startRow]?.[startCol];
  if (value === null || value === undefined || typeof value === 'number') return;
  if (endRow - startRow > LONGEST_MERGE) return;
  for (let at = startRow + 1; at <= endRow; at++) {
    const row = rows[at];
    if (row !== undefined && startCol < row.length) row[startCol] = value;
  }
}

function formatsOfCells({ cells }: Sheet): FormatOf {
  return (line, column) => cells?.get(`${line - 1},${column}`)?.style?.numFmt ?? '';
}

/** The format of a column where all its cells share one; where they differ nothing is assumed. */
function formatsOfColumns({ cells }: Sheet): FormatOf {
  const formats = new Map<number, Set<string>>();
  for (const [key, cell] of cells ?? []) {
    if (typeof cell.value !== 'number' && typeof cell.value !== 'object') continue;
    const column = Number(key.slice(key.indexOf(',') + 1));
    const seen = formats.get(column) ?? new Set<string>();
    formats.set(column, seen.add(cell.style?.numFmt ?? ''));
  }
  return (_line, column) => {
    const seen = formats.get(column);
    return seen?.size === 1 ? ([...seen][0] ?? '') : '';
  };
}

function textRows(rows: readonly ValueRow[], formatOf: FormatOf, date1904: boolean): SheetRow[] {
  const decimal = decimalOfTexts(rows);
  const found: SheetRow[] = [];
  for (const { line, values } of rows) {
    const cells: string[] = [];
    let filled = 0;
    values.forEach((value, column) => {
      const plain = typeof value === 'string' || value === null || value === undefined;
      const format = plain ? '' : formatOf(line, column);
      const text = cellText(value, { format, decimal, date1904 });
      cells.push(text);
      if (text !== '') filled = column + 1;
    });
    cells.length = filled;
    if (filled > 0) found.push({ cells, line });
  }
  return found;
}

const pointScanner = createAmountScanner('.');
const commaScanner = createAmountScanner(',');
const LONGEST_AMOUNT = 30;

/**
 * Real numbers have no decimal mark of their own: they are written with the mark of the amounts that
 * the sheet holds as texts, so that one mark reads the whole column.
 */
function decimalOfTexts(rows: readonly ValueRow[]): DecimalMark {
  let lead = 0;
  for (const { values } of rows) {
    for (const value of values) {
      if (typeof value !== 'string' || value.length > LONGEST_AMOUNT || !/\d[.,]\d/.test(value)) continue;
      const point = pointScanner(value) !== null;
      const comma = commaScanner(value) !== null;
      if (point !== comma) lead += comma ? 1 : -1;
    }
  }
  return lead > 0 ? ',' : '.';
}
