import { dateShape } from '#domain/calendar/date-text.ts';
import { createAmountScanner } from '#domain/money/amount-text.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import type { TableRow } from './column-stats.ts';
import { headerWords } from './header-words.ts';
import { isHeaderWord } from './vocabulary.ts';

export interface TableStart {
  /** Position of the header among the rows; null when the table has none. */
  readonly headerRow: number | null;
  /** Position of the first row that can be data. */
  readonly firstDataRow: number;
  readonly evidence: string;
}

const LOOKED_AT = 60;
const CELLS_LOOKED_AT = 200;
const LONGEST_NAME = 80;

/**
 * Finds the header row: the row of the first 60 with the most words that tables of payments use and
 * no dates or amounts among its cells; else a row of plain texts directly above the first row with
 * dates or amounts; else there is none.
 */
export function findTableStart(rows: readonly TableRow[]): TableStart {
  const top = rows.slice(0, LOOKED_AT).map(describeRow);
  let best = -1;
  top.forEach((row, i) => {
    if (row.typed > 0 || row.filled < 2 || row.words < 2) return;
    const beaten = best < 0 || row.words > (top[best]?.words ?? 0);
    if (beaten && i + 1 < Math.max(rows.length, 2)) best = i;
  });
  if (best >= 0) {
    const words = top[best]?.words ?? 0;
    return {
      headerRow: best,
      firstDataRow: best + 1,
      evidence: `Line ${rows[best]?.line ?? 1} names the columns (${words} known column names).`,
    };
  }
  return withoutKnownNames(rows, top);
}

interface RowLook {
  readonly filled: number;
  readonly width: number;
  /** Cells that are a date or a number. */
  readonly typed: number;
  readonly dates: number;
  /** Cells that are words of tables of payments. */
  readonly words: number;
  readonly different: number;
}

function withoutKnownNames(rows: readonly TableRow[], top: readonly RowLook[]): TableStart {
  const firstTyped = top.findIndex((row) => row.dates > 0 && row.typed > row.dates);
  const data = firstTyped >= 0 ? firstTyped : top.findIndex((row) => row.typed > 0 && row.filled > 1);
  if (data < 0) return { headerRow: null, firstDataRow: 0, evidence: 'No row looks like a header.' };
  const above = top[data - 1];
  const widths = [top[data]?.width ?? 0, top[data + 1]?.width ?? 0];
  if (
    above !== undefined &&
    above.typed === 0 &&
    above.filled > 1 &&
    above.different === above.filled &&
    widths.includes(above.width)
  ) {
    return {
      headerRow: data - 1,
      firstDataRow: data,
      evidence: `Line ${rows[data - 1]?.line ?? 1} has only texts, the lines below have dates and amounts.`,
    };
  }
  return {
    headerRow: null,
    firstDataRow: data,
    evidence: `The file has no header; line ${rows[data]?.line ?? 1} is the first with data.`,
  };
}

const pointScanner = createAmountScanner('.');
const commaScanner = createAmountScanner(',');

function describeRow(row: TableRow): RowLook {
  const cells = row.cells
    .slice(0, CELLS_LOOKED_AT)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  const look = { filled: cells.length, width: row.cells.length, typed: 0, dates: 0, words: 0 };
  for (const cell of cells) {
    const shape = dateShape(cell);
    if (shape !== 'none' && shape !== 'serial' && shape !== 'time-only') {
      look.dates++;
      look.typed++;
    } else if (pointScanner(cell) !== null || commaScanner(cell) !== null) look.typed++;
  }
  // A row with dates or amounts is no header: its words need not be looked up.
  if (look.typed === 0) {
    look.words = cells.filter(
      (cell) => cell.length < LONGEST_NAME && isHeaderWord(headerWords(cell), isCode),
    ).length;
  }
  return { ...look, different: new Set(cells).size };
}

function isCode(word: string): boolean {
  return word.length === 3 && isKnownCurrency(word.toUpperCase());
}
