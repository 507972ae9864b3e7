import { dateShape } from '#domain/calendar/date-text.ts';
import { createAmountScanner } from '#domain/money/amount-text.ts';
import { createRowStream, DELIMITERS, type Delimiter, type NewlineMark } from './row-stream.ts';

export interface DelimiterGuess {
  readonly delimiter: Delimiter;
  /** Why, in one sentence. */
  readonly evidence: string;
}

const SAMPLE_CHARS = 32_000;
const SAMPLE_ROWS = 100;

/** `\n` when the text has any, else the `\r` of old Macs when it has that. */
export function guessNewline(text: string): NewlineMark {
  return !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
}

/**
 * Chooses the delimiter that cuts the text into the most table-like rows: many rows of one width, with
 * columns that hold dates and amounts. A first line `sep=;` (written for spreadsheets) decides alone.
 */
export function guessDelimiter(text: string, newline: NewlineMark): DelimiterGuess {
  const told = /^sep=([,;|\t])\r?\n/i.exec(text)?.[1];
  if (told !== undefined)
    return { delimiter: told as Delimiter, evidence: 'The first line names the delimiter.' };
  const sample = text.slice(0, SAMPLE_CHARS);
  let best: DelimiterGuess = { delimiter: ',', evidence: 'No delimiter found; a comma is assumed.' };
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const rows = sampleRows(sample, delimiter, newline);
    const { score, width, share } = tableScore(rows);
    if (score > bestScore) {
      bestScore = score;
      const percent = Math.round(share * 100);
      best = {
        delimiter,
        evidence: `${percent} % of the first lines have ${width} columns with this delimiter.`,
      };
    }
  }
  return best;
}

function sampleRows(text: string, delimiter: Delimiter, newline: NewlineMark): string[][] {
  const rows: string[][] = [];
  const stream = createRowStream({ delimiter, newline });
  const keep = (cells: string[]): void => {
    if (rows.length < SAMPLE_ROWS) rows.push(cells);
  };
  if (stream.push(text, keep) === null && (rows.length === 0 || text.length < SAMPLE_CHARS))
    stream.flush(keep);
  return rows;
}

function tableScore(rows: readonly string[][]): { score: number; width: number; share: number } {
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  let width = 1;
  let common = 0;
  for (const [candidate, count] of widths) {
    if (candidate > 1 && count > common) {
      width = candidate;
      common = count;
    }
  }
  if (width === 1) return { score: 0, width, share: 0 };
  const share = common / rows.length;
  const table = rows.filter((row) => row.length === width);
  const typed = typedColumns(table, Math.min(width, 100));
  const score = share * (1 + Math.log2(width)) + (typed.dates ? 3 : 0) + (typed.amounts ? 2 : 0);
  return { score, width, share };
}

const pointScanner = createAmountScanner('.');
const commaScanner = createAmountScanner(',');

function typedColumns(rows: readonly string[][], width: number): { dates: boolean; amounts: boolean } {
  let dates = false;
  let amounts = false;
  for (let column = 0; column < width && !(dates && amounts); column++) {
    let dateCells = 0;
    let amountCells = 0;
    for (const row of rows) {
      const cell = (row[column] ?? '').trim();
      const shape = cell.length > 40 ? 'none' : dateShape(cell);
      if (shape !== 'none' && shape !== 'serial' && shape !== 'time-only') dateCells++;
      else if (cell.length <= 40 && (pointScanner(cell) ?? commaScanner(cell)) !== null) amountCells++;
    }
    if (dateCells >= rows.length / 2) dates = true;
    else if (amountCells >= rows.length / 3 && amountCells > 0) amounts = true;
  }
  return { dates, amounts };
}
