import { readDate } from '#domain/calendar/date-text.ts';
import { dateOfDay, dayNumber } from '#domain/calendar/day-number.ts';
import { isIsoDate, type IsoDate } from '#domain/calendar/iso.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { guessNewline } from '#domain/tables/dialect.ts';
import { DELIMITERS, readRows } from '#domain/tables/row-stream.ts';
import type { TableShape } from '#domain/tables/which-table.ts';
import { CURRENCIES, isKnownCurrency, parseCurrency } from './currencies.ts';
import type { CurrencyCode } from './money.ts';
import { seriesOf } from './rate-book.ts';
import { parseRate, rateText, type RateFormat, type RateNumber, type RateSeries } from './rates.ts';

/** Our own columns: `date,base,quote,rate`. */
export const RATE_TABLE: TableShape = {
  table: 'rates',
  columns: ['date', 'base', 'quote', 'rate'],
  required: ['date', 'base', 'quote', 'rate'],
  alsoRead: ['source'],
};

/** The European Central Bank's reference rates: a date, then units of each currency for one euro. */
export const ECB_TABLE: TableShape = {
  table: 'ecb-rates',
  columns: ['date', ...CURRENCIES.map(({ code }) => code.toLowerCase())],
  required: ['date', 'usd', 'jpy'],
  alsoRead: ['', 'cyp', 'eek', 'ltl', 'lvl', 'mtl', 'rol', 'sit', 'skk', 'trl', 'hrk'],
};

const ECB_BASE = 'EUR' as CurrencyCode;

/** A file of rates after reading; nothing is stored yet. */
export interface StagedRates {
  readonly format: RateFormat;
  readonly series: readonly RateSeries[];
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
  /** Cells that say there was no rate that day. */
  readonly notQuoted: number;
  /** Columns that are no currency of today. */
  readonly leftOut: readonly string[];
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Reads a file of rates in either format, told apart by its header. Lines that can't be read are rejected one by one.
 * Refused as a whole with `rates-empty`, `rates-header` or `unclosed-quote`.
 */
export function readRateFile(text: string, today: IsoDate): Outcome<StagedRates> {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const read = rowsOf(bare);
  if (!read.ok) return read;
  const [header, ...rows] = read.value;
  if (header === undefined) return refused('rates-empty', 'The file is empty.');
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  if (names.includes('rate')) return readTable(names, rows, today);
  if (ECB_TABLE.required.every((name) => names.includes(name))) return readEcb(names, rows, today);
  return refused(
    'rates-header',
    'This is no file of rates: it needs the columns date, base, quote and rate, or those of the European Central Bank.',
  );
}

function rowsOf(text: string): Outcome<Row[]> {
  const [firstLine = ''] = text.split(/\r\n|\r|\n/, 1);
  const width = (delimiter: string): number => firstLine.split(delimiter).length;
  const delimiter = DELIMITERS.reduce((best, one) => (width(one) > width(best) ? one : best));
  const rows: Row[] = [];
  const problem = readRows(text, { delimiter, newline: guessNewline(text) }, (cells, line) => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line });
  });
  return problem === null ? accepted(rows) : refused(problem.code, problem.message);
}

interface CollectedPair {
  readonly base: CurrencyCode;
  readonly quote: CurrencyCode;
  readonly rates: Map<number, RateNumber>;
}

/** Rates by pair and day, and what could not be read. */
class Collected {
  readonly pairs = new Map<string, CollectedPair>();
  readonly rejected: { line: number; reason: string }[] = [];

  pair(base: CurrencyCode, quote: CurrencyCode): CollectedPair {
    const key = `${base}/${quote}`;
    const pair = this.pairs.get(key) ?? { base, quote, rates: new Map<number, RateNumber>() };
    this.pairs.set(key, pair);
    return pair;
  }

  add(pair: CollectedPair, day: number, rate: RateNumber, line: number): void {
    const before = pair.rates.get(day);
    if (before === undefined) pair.rates.set(day, rate);
    else if (rateText(before) !== rateText(rate)) {
      const reason = `${pair.base}/${pair.quote} of ${dateOfDay(day)} is there twice: ${rateText(before)} and ${rateText(rate)}. The first is taken.`;
      this.rejected.push({ line, reason });
    }
  }

  series(): RateSeries[] {
    const filled = [...this.pairs.values()].filter(({ rates }) => rates.size > 0);
    return filled.map(({ base, quote, rates }) => seriesOf(base, quote, rates));
  }
}

function readTable(names: readonly string[], rows: readonly Row[], today: IsoDate): Outcome<StagedRates> {
  const missing = RATE_TABLE.required.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    return refused('rates-header', `A file of rates needs the column “${missing.join('”, “')}”.`);
  }
  const collected = new Collected();
  for (const { cells, line } of rows) {
    const cell = (name: string): string => cells[names.indexOf(name)]?.trim() ?? '';
    const [base, quote] = [parseCurrency(cell('base')), parseCurrency(cell('quote'))];
    const [day, rate] = [readDay(cell('date'), today), parseRate(cell('rate'))];
    const reasons = [base, quote, day, rate].flatMap((part) => (part.ok ? [] : [part.message]));
    if (base.ok && quote.ok && base.value === quote.value)
      reasons.push('Base and quote are the same currency.');
    if (reasons.length > 0) collected.rejected.push({ line, reason: reasons.join(' ') });
    else if (base.ok && quote.ok && day.ok && rate.ok) {
      collected.add(collected.pair(base.value, quote.value), day.value, rate.value, line);
    }
  }
  const { rejected } = collected;
  return accepted({ format: 'table', series: collected.series(), rejected, notQuoted: 0, leftOut: [] });
}

function readEcb(names: readonly string[], rows: readonly Row[], today: IsoDate): Outcome<StagedRates> {
  const dateAt = names.indexOf('date');
  const collected = new Collected();
  const columns = names.flatMap((name, index) => {
    const code = name.toUpperCase();
    if (!isKnownCurrency(code) || code === ECB_BASE) return [];
    return [{ code, index, pair: collected.pair(ECB_BASE, code) }];
  });
  const used = new Set([dateAt, ...columns.map(({ index }) => index)]);
  const leftOut = names.flatMap((name, index) =>
    used.has(index) || name === '' ? [] : [name.toUpperCase()],
  );
  let notQuoted = 0;
  for (const { cells, line } of rows) {
    const day = readDay(cells[dateAt] ?? '', today);
    if (!day.ok) {
      collected.rejected.push({ line, reason: day.message });
      continue;
    }
    const reasons: string[] = [];
    for (const { code, index, pair } of columns) {
      const text = cells[index]?.trim() ?? '';
      if (text === '' || text.toUpperCase() === 'N/A') {
        notQuoted++;
        continue;
      }
      const plain = plainRate(text);
      if (plain !== null) {
        collected.add(pair, day.value, plain, line);
        continue;
      }
      const rate = parseRate(text);
      if (rate.ok) collected.add(pair, day.value, rate.value, line);
      else reasons.push(`${code}: ${rate.message}`);
    }
    if (reasons.length > 0) collected.rejected.push({ line, reason: reasons.join(' ') });
  }
  const { rejected } = collected;
  return accepted({ format: 'ecb', series: collected.series(), rejected, notQuoted, leftOut });
}

const ZERO = 48;
const POINT = 46;
const MOST_PLAIN = 15;

/** What `parseRate` gives for digits with at most one point, without its cost: a history has 300,000 of them. */
function plainRate(text: string): RateNumber | null {
  let digits = 0;
  let scale = -1;
  if (text.length > MOST_PLAIN) return null;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === POINT && scale === -1 && index > 0) scale = 0;
    else if (code >= ZERO && code <= ZERO + 9) {
      digits = digits * 10 + code - ZERO;
      if (scale >= 0) scale++;
    } else return null;
  }
  return digits === 0 || scale === 0 ? null : { digits, scale: Math.max(0, scale) };
}

/** A day as `2026-11-20` or as the daily file of the bank writes it, `20 November 2026`. */
function readDay(text: string, today: IsoDate): Outcome<number> {
  const bare = text.trim();
  const day = isIsoDate(bare) ? dayNumber(bare) : /[a-z]/i.test(bare) ? readDate(bare, 'DMY') : Number.NaN;
  if (Number.isNaN(day)) {
    return refused(
      'rate-date',
      `“${bare}” is not a date. Write it as year-month-day, for example 2026-03-12.`,
    );
  }
  if (day > dayNumber(today)) {
    return refused('rate-future', `${dateOfDay(day)} is in the future: nobody knows that rate yet.`);
  }
  return accepted(day);
}
