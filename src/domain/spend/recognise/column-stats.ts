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

/** Counts what the cells of column `index` look like. */
export function columnStats(rows: readonly TableRow[], index: number, header: string): ColumnStats {
  const dates: Record<string, number> = { ...NO_DATES };
  const amounts = createAmountTally();
  const distinct = new Set<string>();
  const count = {
    filled: 0,
    currencies: 0,
    three: 0,
    debit: 0,
    credit: 0,
    neutral: 0,
    length: 0,
    letters: 0,
  };
  let telling = true;
  for (const { cells } of rows) {
    const cell = (cells[index] ?? '').trim();
    if (cell === '') continue;
    count.filled++;
    if (distinct.size < DISTINCT_LIMIT) distinct.add(cell);
    const shape = dateShape(cell);
    dates[shape] = (dates[shape] ?? 0) + 1;
    if (shape !== 'none' && /^\d{1,2}\.\s*\d{1,2}\./.test(cell)) dates['dotted'] = (dates['dotted'] ?? 0) + 1;
    amounts.add(cell);
    if (cell.length <= 4 && currencyOfMark(cell) !== null) count.currencies++;
    if (/^[A-Za-z]{3}$/.test(cell)) count.three++;
    const side = cell.length <= 12 ? sideOfFlag(cell) : null;
    if (side !== null) {
      count[side]++;
      if (!TELLING_FLAGS.has(cell.toLowerCase().replace(/\.$/, ''))) telling = false;
    }
    count.length += Math.min(cell.length, 200);
    count.letters += cell.slice(0, 200).replace(/[^\p{L}]/gu, '').length;
  }
  return {
    index,
    header,
    words: headerWords(header),
    filled: count.filled,
    dates: dates as DateTally,
    amounts: amounts.tally(),
    currencies: count.currencies,
    threeLetters: count.three,
    debitFlags: count.debit,
    creditFlags: count.credit,
    neutralFlags: count.neutral,
    tellingFlags: telling,
    distinct: distinct.size,
    averageLength: count.filled === 0 ? 0 : count.length / count.filled,
    letters: count.length === 0 ? 0 : count.letters / count.length,
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
  add(cell: string): void;
  tally(): AmountTally;
}

const LONGEST_AMOUNT = 40;

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
    add(cell) {
      if (cell.length > LONGEST_AMOUNT) return;
      const point = pointScanner(cell);
      const comma = commaScanner(cell);
      const amount = point ?? comma;
      if (amount === null) return;
      if (point !== null) n.point++;
      if (comma !== null) n.comma++;
      if (comma === null) n.onlyPoint++;
      else if (point === null) n.onlyComma++;
      else if (point.fraction !== comma.fraction) {
        n.either++;
        if (point.digits % 10 === 0) n.eitherLegal++;
      }
      if ((point?.fraction ?? 0) > 0 || (comma?.fraction ?? 0) > 0) n.withFraction++;
      if (amount.digits !== 0) n[amount.negative ? 'negative' : 'positive']++;
      if (amount.plus) n.plus++;
      if (amount.side !== null) n.sided++;
      if (amount.mark !== '') marks.set(amount.mark, (marks.get(amount.mark) ?? 0) + 1);
    },
    tally: () => ({ ...n, marks }),
  };
}
