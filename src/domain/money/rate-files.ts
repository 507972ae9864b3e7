import { readDate } from '#domain/calendar/date-text.ts';
import { dateOfDay, dayNumber } from '#domain/calendar/day-number.ts';
import { isIsoDate, type IsoDate } from '#domain/calendar/iso.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { guessNewline } from '#domain/tables/dialect.ts';
import { DELIMITERS, readRows } from '#domain/tables/row-stream.ts';
import type { TableShape } from '#domain/tables/which-table.ts';
import { CURRENCIES, isKnownCurrency, parseCurrency } from './currencies.ts';
import type { CurrencyCode } from './money.ts';
import { seriesOf, type RateBook } from './rate-book.ts';
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

/** Rates by pair and day, and what could not be read. */
class Collected {
  readonly pairs = new Map<
    string,
    { base: CurrencyCode; quote: CurrencyCode; rates: Map<number, RateNumber> }
  >();
  readonly rejected: { line: number; reason: string }[] = [];

  add(base: CurrencyCode, quote: CurrencyCode, day: number, rate: RateNumber, line: number): void {
    const key = `${base}/${quote}`;
    const pair = this.pairs.get(key) ?? { base, quote, rates: new Map<number, RateNumber>() };
    this.pairs.set(key, pair);
    const before = pair.rates.get(day);
    if (before === undefined) pair.rates.set(day, rate);
    else if (rateText(before) !== rateText(rate)) {
      const reason = `${key} of ${dateOfDay(day)} is there twice: ${rateText(before)} and ${rateText(rate)}. The first is taken.`;
      this.rejected.push({ line, reason });
    }
  }

  series(): RateSeries[] {
    return [...this.pairs.values()].map(({ base, quote, rates }) => seriesOf(base, quote, rates));
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
      collected.add(base.value, quote.value, day.value, rate.value, line);
    }
  }
  const { rejected } = collected;
  return accepted({ format: 'table', series: collected.series(), rejected, notQuoted: 0, leftOut: [] });
}

function readEcb(names: readonly string[], rows: readonly Row[], today: IsoDate): Outcome<StagedRates> {
  const dateAt = names.indexOf('date');
  const columns = names.flatMap((name, index) => {
    const code = name.toUpperCase();
    return isKnownCurrency(code) && code !== ECB_BASE ? [{ code, index }] : [];
  });
  const used = new Set([dateAt, ...columns.map(({ index }) => index)]);
  const leftOut = names.flatMap((name, index) =>
    used.has(index) || name === '' ? [] : [name.toUpperCase()],
  );
  const collected = new Collected();
  let notQuoted = 0;
  for (const { cells, line } of rows) {
    const day = readDay(cells[dateAt] ?? '', today);
    if (!day.ok) {
      collected.rejected.push({ line, reason: day.message });
      continue;
    }
    const reasons: string[] = [];
    for (const { code, index } of columns) {
      const text = cells[index]?.trim() ?? '';
      if (text === '' || text.toUpperCase() === 'N/A') {
        notQuoted++;
        continue;
      }
      const rate = parseRate(text);
      if (rate.ok) collected.add(ECB_BASE, code, day.value, rate.value, line);
      else reasons.push(`${code}: ${rate.message}`);
    }
    if (reasons.length > 0) collected.rejected.push({ line, reason: reasons.join(' ') });
  }
  const { rejected } = collected;
  return accepted({ format: 'ecb', series: collected.series(), rejected, notQuoted, leftOut });
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

/** What storing a file of rates would add to those that hold. */
export interface RateImportPlan {
  /** Only rates that are new or differ: what is known already is not kept twice. */
  readonly series: readonly RateSeries[];
  readonly added: number;
  /** Rates of a day that has another one already, which the file's take the place of. */
  readonly different: number;
  readonly known: number;
  readonly currencies: readonly CurrencyCode[];
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Compares a file with the rates there are. */
export function planRateImport(staged: StagedRates, book: RateBook): RateImportPlan {
  let [added, different, known, first, last] = [0, 0, 0, Infinity, -Infinity];
  const fresh = staged.series.flatMap((series) => {
    const stored = ratesByDay(book.series(series.base, series.quote));
    const kept = new Map<number, RateNumber>();
    for (const [day, rate] of ratesByDay(series)) {
      first = Math.min(first, day);
      last = Math.max(last, day);
      const before = stored.get(day);
      if (before !== undefined && sameRate(before, rate)) {
        known++;
        continue;
      }
      if (before === undefined) added++;
      else different++;
      kept.set(day, rate);
    }
    return kept.size === 0 ? [] : [seriesOf(series.base, series.quote, kept)];
  });
  const currencies = [...new Set(staged.series.flatMap(({ base, quote }) => [base, quote]))].sort();
  const span = first > last ? { from: null, to: null } : { from: dateOfDay(first), to: dateOfDay(last) };
  return { series: fresh, added, different, known, currencies, ...span };
}

function sameRate(left: RateNumber, right: RateNumber): boolean {
  if (left.scale === right.scale) return left.digits === right.digits;
  return (
    BigInt(left.digits) * 10n ** BigInt(right.scale) === BigInt(right.digits) * 10n ** BigInt(left.scale)
  );
}

function ratesByDay(series: RateSeries | null): Map<number, RateNumber> {
  const rates = new Map<number, RateNumber>();
  series?.day.forEach((day, index) =>
    rates.set(day, { digits: series.digits[index] ?? 0, scale: series.scale[index] ?? 0 }),
  );
  return rates;
}

/** Every rate that holds as a line of our own format: newest day first within a pair. */
export function* rateCells(book: RateBook): Generator<(string | number | null)[]> {
  for (const { base, quote } of book.pairs) {
    const series = book.series(base, quote);
    if (series === null) continue;
    for (let index = series.day.length - 1; index >= 0; index--) {
      const rate = { digits: series.digits[index] ?? 0, scale: series.scale[index] ?? 0 };
      yield [dateOfDay(series.day[index] ?? 0), base, quote, rateText(rate)];
    }
  }
}
