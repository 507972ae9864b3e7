import { dateOfDay } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { CurrencyCode } from './money.ts';
import { seriesOf, type RateBook } from './rate-book.ts';
import type { StagedRates } from './rate-files.ts';
import { rateText, type RateNumber, type RateSeries } from './rates.ts';

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
