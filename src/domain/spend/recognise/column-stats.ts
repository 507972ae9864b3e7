import { dateShape, type DateShape } from '#domain/calendar/date-text.ts';
import { currencyOfMark } from '#domain/money/amount-text-currency.ts';
import { createAmountScanner } from '#domain/money/amount-text.ts';
import { headerWords } from './header-words.ts';
import { sideOfFlag, TELLING_FLAGS } from './cell-words.ts';

/** A row of the file with the line it starts on. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** What the cells of one column look like, counted over all sampled rows. */
export interface ColumnStats {
  readonly index: number;
  readonly header: string;
  /** The header in `headerWords` form; empty without a header. */
  readonly words: string;
  readonly filled: number;
  readonly dates: DateTally;
  readonly amounts: AmountTally;
  /** Cells that are a currency code or sign and nothing else. */
  readonly currencies: number;
  /** Cells of three letters: may be a currency nobody knows. */
  readonly threeLetters: number;
  readonly debitFlags: number;
  readonly creditFlags: number;
  readonly neutralFlags: number;
  /** All flag cells use words that say debit or credit by themselves. */
  readonly tellingFlags: boolean;
  /** Different values, counted up to `DISTINCT_LIMIT`. */
  readonly distinct: number;
  readonly averageLength: number;
  /** Share of letters among all characters. */
  readonly letters: number;
}

export type DateTally = Readonly<Record<DateShape, number>> & { readonly dotted: number };

export interface AmountTally {
  /** Cells readable with a decimal point, and with a decimal comma. */
  readonly point: number;
  readonly comma: number;
  /** Cells that only one of the two can read. */
  readonly onlyPoint: number;
  readonly onlyComma: number;
  /** Cells that both can read, with different results: `1.234`. */
  readonly either: number;
  /** Of these, cells that end in zeros, so that a decimal reading would be legal too: `2.500`. */
  readonly eitherLegal: number;
  readonly negative: number;
  readonly positive: number;
  readonly plus: number;
  readonly sided: number;
  /** Cells with digits behind the decimal mark. */
  readonly withFraction: number;
  /** Currency marks beside the numbers. */
  readonly marks: ReadonlyMap<string, number>;
}

export const DISTINCT_LIMIT = 200;

/** Counts what the cells of column `index` look like. Equal cells are looked at once. */
export function columnStats(rows: readonly TableRow[], index: number, header: string): ColumnStats {
  const cells = new Map<string, number>();
  for (const row of rows) {
    const cell = row.cells[index];
    if (cell !== undefined && cell !== '') cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  const dates: Record<string, number> = { ...NO_DATES };
  const amounts = createAmountTally();
  const flags = createFlagTally();
  const texts = { filled: 0, distinct: 0, currencies: 0, three: 0, length: 0, letters: 0 };
  for (const [raw, times] of cells) {
    const cell = raw.trim();
    if (cell === '') continue;
    texts.filled += times;
    texts.distinct++;
    texts.length += Math.min(cell.length, MOST_CHARS) * times;
    texts.letters += lettersIn(cell) * times;
    if (cell.length <= 4 && currencyOfMark(cell) !== null) texts.currencies += times;
    if (cell.length === 3 && /^[A-Za-z]{3}$/.test(cell)) texts.three += times;
    if (cell.length <= LONGEST_FLAG) flags.add(cell, times);
    const typed = cell.length <= LONGEST_TYPED && DIGIT.test(cell);
    const shape = typed ? dateShape(cell) : 'none';
    dates[shape] = (dates[shape] ?? 0) + times;
    if (shape !== 'none' && /^\d{1,2}\.\s*\d{1,2}\./.test(cell))
      dates['dotted'] = (dates['dotted'] ?? 0) + times;
    if (typed) amounts.add(cell, times);
  }
  return {
    index,
    header,
    words: headerWords(header),
    filled: texts.filled,
    dates: dates as DateTally,
    amounts: amounts.tally(),
    currencies: texts.currencies,
    threeLetters: texts.three,
    ...flags.tally(),
    distinct: Math.min(texts.distinct, DISTINCT_LIMIT),
    averageLength: texts.filled === 0 ? 0 : texts.length / texts.filled,
    letters: texts.length === 0 ? 0 : texts.letters / texts.length,
  };
}

const DIGIT = /\d/;
const LONGEST_TYPED = 40;
const LONGEST_FLAG = 12;
const MOST_CHARS = 60;

function lettersIn(cell: string): number {
  const end = Math.min(cell.length, MOST_CHARS);
  let letters = 0;
  for (let i = 0; i < end; i++) {
    const code = cell.charCodeAt(i) | 32;
    if ((code >= 97 && code <= 122) || code > 191) letters++;
  }
  return letters;
}

type FlagTally = Pick<ColumnStats, 'debitFlags' | 'creditFlags' | 'neutralFlags' | 'tellingFlags'>;

function createFlagTally(): { add(cell: string, times: number): void; tally(): FlagTally } {
  const counts = { debit: 0, credit: 0, neutral: 0 };
  let tellingFlags = true;
  return {
    add(cell, times) {
      const side = sideOfFlag(cell);
      if (side === null) return;
      counts[side] += times;
      if (!TELLING_FLAGS.has(cell.toLowerCase().replace(/\.$/, ''))) tellingFlags = false;
    },
    tally: () => ({
      debitFlags: counts.debit,
      creditFlags: counts.credit,
      neutralFlags: counts.neutral,
      tellingFlags,
    }),
  };
}

/** Cells that are dates in some order; plain numbers that may be spreadsheet serials are not counted. */
export function dateCells(stats: ColumnStats): number {
  const { dates } = stats;
  return (
    dates['year-first'] +
    dates.compact +
    dates['day-first'] +
    dates['month-first'] +
    dates.either +
    dates['named-day-first'] +
    dates['named-month-first']
  );
}

/** Cells that are amounts in the better of the two styles. */
export function amountCells(stats: ColumnStats): number {
  return Math.max(stats.amounts.point, stats.amounts.comma);
}

const NO_DATES: Readonly<Record<DateShape | 'dotted', number>> = {
  'year-first': 0,
  compact: 0,
  'day-first': 0,
  'month-first': 0,
  either: 0,
  'named-day-first': 0,
  'named-month-first': 0,
  serial: 0,
  'time-only': 0,
  none: 0,
  dotted: 0,
};

interface OpenAmountTally {
  add(cell: string, times: number): void;
  tally(): AmountTally;
}

function createAmountTally(): OpenAmountTally {
  const pointScanner = createAmountScanner('.');
  const commaScanner = createAmountScanner(',');
  const marks = new Map<string, number>();
  const n = {
    point: 0,
    comma: 0,
    onlyPoint: 0,
    onlyComma: 0,
    either: 0,
    eitherLegal: 0,
    negative: 0,
    positive: 0,
    plus: 0,
    sided: 0,
    withFraction: 0,
  };
  return {
    add(cell, times) {
      const point = pointScanner(cell);
      const comma = commaScanner(cell);
      const amount = point ?? comma;
      if (amount === null) return;
      if (point !== null) n.point += times;
      if (comma !== null) n.comma += times;
      if (comma === null) n.onlyPoint += times;
      else if (point === null) n.onlyComma += times;
      else if (point.fraction !== comma.fraction) {
        n.either += times;
        if (point.digits % 10 === 0) n.eitherLegal += times;
      }
      if ((point?.fraction ?? 0) > 0 || (comma?.fraction ?? 0) > 0) n.withFraction += times;
      if (amount.digits !== 0) n[amount.negative ? 'negative' : 'positive'] += times;
      if (amount.plus) n.plus += times;
      if (amount.side !== null) n.sided += times;
      if (amount.mark !== '') marks.set(amount.mark, (marks.get(amount.mark) ?? 0) + times);
    },
    tally: () => ({ ...n, marks }),
  };
}

/** Whether a column holds amounts of money, or other numbers, rather than dates or texts. */
export function numeric(column: ColumnStats): boolean {
  return (
    column.filled > 0 && amountCells(column) >= column.filled * 0.5 && dateCells(column) < column.filled * 0.5
  );
}
