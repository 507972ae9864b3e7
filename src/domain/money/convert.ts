import { minorUnits } from './arithmetic.ts';
import { minorDigits } from './currencies.ts';
import { divideHalfEven } from './decimal.ts';
import type { CurrencyCode, Money } from './money.ts';
import type { FoundRate, RateBook } from './rate-book.ts';

/**
 * An amount in another currency at a rate of the book, all steps of a cross together, rounded half to even once, at
 * the end (measures, money). Throws a `RangeError` where the result is too large to be kept exactly.
 */
export function convertAt(amount: Money, rate: FoundRate, to: CurrencyCode): Money {
  return { minor: minorUnits(Number(exactly(amount.minor, rate, amount.currency, to))), currency: to };
}

function exactly(minor: number, rate: FoundRate, from: CurrencyCode, to: CurrencyCode): bigint {
  const { top, bottom } = fractionOf(rate, from, to);
  return divideHalfEven(BigInt(minor) * top, bottom);
}

/** Minor units of `to` for one minor unit of `from`, exactly. */
function fractionOf(
  { legs }: FoundRate,
  from: CurrencyCode,
  to: CurrencyCode,
): { readonly top: bigint; readonly bottom: bigint } {
  const shift = minorDigits(to) - minorDigits(from);
  let top = 10n ** BigInt(Math.max(0, shift));
  let bottom = 10n ** BigInt(Math.max(0, -shift));
  for (const { digits, scale, inverted } of legs) {
    const [number, unit] = [BigInt(digits), 10n ** BigInt(scale)];
    top *= inverted ? unit : number;
    bottom *= inverted ? number : unit;
  }
  return { top, bottom };
}

/** The same as a floating-point number, with a relative error below 2^-50. */
function factorOf(rate: FoundRate, from: CurrencyCode, to: CurrencyCode): number {
  const { top, bottom } = fractionOf(rate, from, to);
  return Number(top) / Number(bottom);
}

/** Converts amounts of one currency day by day, for loops over many rows: no object per row. */
export interface DailyConverter {
  /** Whole minor units of the target currency, exact; `NaN` when that day has no rate, or the result would be too large. */
  convert(minor: number, day: number): number;
}

/** Products whose rounding floating point might get wrong are computed again, exactly. */
const DOUBT = 2 ** -48;

/**
 * Rates of every day from `firstDay` to `lastDay`, looked up once per day. `convert` gives what `convertAt` gives,
 * to the last minor unit (a property test compares them).
 */
export function createDailyConverter(
  book: RateBook,
  from: CurrencyCode,
  to: CurrencyCode,
  days: { readonly first: number; readonly last: number; readonly maxAge: number },
): DailyConverter {
  if (from === to) return { convert: (minor) => minor };
  const factors = new Float64Array(Math.max(0, days.last - days.first + 1)).fill(Number.NaN);
  for (let index = 0; index < factors.length; index++) {
    const rate = book.rateOn(from, to, days.first + index, days.maxAge);
    if (rate !== null) factors[index] = factorOf(rate, from, to);
  }
  const exact = (minor: number, day: number): number => {
    const rate = book.rateOn(from, to, day, days.maxAge);
    const value = rate === null ? Number.NaN : Number(exactly(minor, rate, from, to));
    return Number.isSafeInteger(value) ? value : Number.NaN;
  };
  return {
    convert(minor, day) {
      const value = minor * (factors[day - days.first] ?? Number.NaN);
      const whole = Math.round(value);
      const off = Math.abs(value - whole);
      // A tie, or so near to one that the error of the product decides.
      if (Math.abs(off - 0.5) <= Math.abs(value) * DOUBT + Number.EPSILON) return exact(minor, day);
      return whole === 0 ? 0 : whole;
    },
  };
}
