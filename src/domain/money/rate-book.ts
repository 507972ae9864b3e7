import type { CurrencyCode } from './money.ts';
import { seriesOfPair, type RateNumber, type RatePair, type RateSeries, type RateSheet } from './rates.ts';

/** One step of a conversion: × the rate, or ÷ it where the rate is written the other way round. */
export interface RateLeg extends RateNumber {
  readonly inverted: boolean;
}

/** How to convert on one day. */
export interface FoundRate {
  /** One step, or two through a common currency; none between a currency and itself. */
  readonly legs: readonly RateLeg[];
  readonly through: CurrencyCode | null;
  /** Day of the (older) rate that is used, since 1970-01-01. */
  readonly day: number;
}

/** All dated rates of a workspace, typed and imported. */
export interface RateBook {
  /**
   * The rate from one currency to another on a day (since 1970-01-01): the last one on or before it that is at most
   * `maxAge` days old, in either direction of the pair; without one, through a common currency whose two rates are
   * both young enough (the youngest; equal ones through the currency with most pairs). `null`: there is none, and
   * nothing is guessed.
   */
  rateOn(from: CurrencyCode, to: CurrencyCode, day: number, maxAge: number): FoundRate | null;
  /** Every pair that has a rate, in the direction it is written, by name. */
  readonly pairs: readonly { readonly base: CurrencyCode; readonly quote: CurrencyCode }[];
  /** The rates of a pair that hold, oldest first; `null` without any. */
  series(base: CurrencyCode, quote: CurrencyCode): RateSeries | null;
}

/**
 * Puts sheets and typed rates together. Where two speak of the same pair and day, the typed rate holds, else that of
 * the sheet added last.
 */
export function createRateBook(typed: readonly RatePair[], sheets: readonly RateSheet[]): RateBook {
  const sources = new Map<string, RateSeries[]>();
  const add = (series: RateSeries): void => {
    if (series.day.length === 0) return;
    const key = `${series.base}/${series.quote}`;
    sources.set(key, [...(sources.get(key) ?? []), series]);
  };
  for (const sheet of sheets.toSorted((a, b) => (a.addedAt < b.addedAt ? -1 : 1))) sheet.series.forEach(add);
  typed.map(seriesOfPair).forEach(add);
  const merged = new Map<string, RateSeries>();
  const series = (base: CurrencyCode, quote: CurrencyCode): RateSeries | null => {
    const key = `${base}/${quote}`;
    const known = merged.get(key);
    if (known !== undefined) return known;
    const parts = sources.get(key);
    if (parts === undefined) return null;
    const whole = mergeSeries(parts);
    merged.set(key, whole);
    return whole;
  };
  const pairs = [...sources.keys()].sort().map((key) => {
    const [base, quote] = key.split('/') as [CurrencyCode, CurrencyCode];
    return { base, quote };
  });
  return { pairs, series, rateOn: finder(pairs, series) };
}

type Finder = RateBook['rateOn'];

function finder(pairs: RateBook['pairs'], series: RateBook['series']): Finder {
  const neighbours = new Map<CurrencyCode, Set<CurrencyCode>>();
  const connect = (one: CurrencyCode, other: CurrencyCode): void => {
    neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
  };
  for (const { base, quote } of pairs) {
    connect(base, quote);
    connect(quote, base);
  }
  const degree = (code: CurrencyCode): number => neighbours.get(code)?.size ?? 0;
  const common = new Map<string, readonly CurrencyCode[]>();
  const between = (from: CurrencyCode, to: CurrencyCode): readonly CurrencyCode[] => {
    const key = `${from}/${to}`;
    const known = common.get(key);
    if (known !== undefined) return known;
    const found = [...(neighbours.get(from) ?? [])]
      .filter((code) => neighbours.get(to)?.has(code) === true)
      .sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1));
    common.set(key, found);
    return found;
  };

  const direct = (from: CurrencyCode, to: CurrencyCode, day: number, maxAge: number): FoundRate | null => {
    const forward = lastRate(series(from, to), day, maxAge, false);
    const backward = lastRate(series(to, from), day, maxAge, true);
    if (forward === null || backward === null) return forward ?? backward;
    return backward.day > forward.day ? backward : forward;
  };

  return (from, to, day, maxAge) => {
    if (from === to) return { legs: [], through: null, day };
    const straight = direct(from, to, day, maxAge);
    if (straight !== null) return straight;
    let best: FoundRate | null = null;
    for (const through of between(from, to)) {
      const [first, second] = [direct(from, through, day, maxAge), direct(through, to, day, maxAge)];
      if (first === null || second === null) continue;
      const older = Math.min(first.day, second.day);
      if (best === null || older > best.day) {
        best = { legs: [...first.legs, ...second.legs], through, day: older };
      }
    }
    return best;
  };
}

function lastRate(
  series: RateSeries | null,
  day: number,
  maxAge: number,
  inverted: boolean,
): FoundRate | null {
  if (series === null) return null;
  const place = lastPlace(series.day, day);
  const found = series.day[place];
  if (found === undefined || day - found > maxAge) return null;
  const leg = { digits: series.digits[place] ?? 0, scale: series.scale[place] ?? 0, inverted };
  return { legs: [leg], through: null, day: found };
}

/** Place of the last day on or before `day`; -1 when all are later. */
export function lastPlace(days: Int32Array, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Several series of one pair as one; of equal days the later series holds. */
function mergeSeries(parts: readonly RateSeries[]): RateSeries {
  const [first] = parts;
  if (first === undefined) throw new RangeError('There is nothing to merge.');
  if (parts.length === 1) return first;
  const places = new Map<number, RateNumber>();
  for (const { day, digits, scale } of parts) {
    day.forEach((date, index) => places.set(date, { digits: digits[index] ?? 0, scale: scale[index] ?? 0 }));
  }
  return seriesOf(first.base, first.quote, places);
}

/** Rates by day as columns, oldest first. */
export function seriesOf(
  base: CurrencyCode,
  quote: CurrencyCode,
  rates: ReadonlyMap<number, RateNumber>,
): RateSeries {
  const days = Int32Array.from(rates.keys()).sort();
  return {
    base,
    quote,
    day: days,
    digits: Float64Array.from(days, (day) => rates.get(day)?.digits ?? 0),
    scale: Uint8Array.from(days, (day) => rates.get(day)?.scale ?? 0),
  };
}
