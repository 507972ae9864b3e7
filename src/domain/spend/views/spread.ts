import { civilOf, dayNumberOf } from '#domain/calendar/day-number.ts';
import { daysInMonth } from '#domain/calendar/iso.ts';
import { allocate, minorUnits } from '#domain/money/arithmetic.ts';

/** The days of a term, month by month. */
export interface MonthWeights {
  /** Months since January 1970. */
  readonly firstMonth: number;
  /** Days of the term in each month, the first month's first; whole numbers. */
  readonly days: Float64Array;
  /** Their sum. */
  readonly total: number;
}

/** How many days of a term lie in which month. Days since 1970-01-01, both included; `last` is not before `first`. */
export function monthWeights(first: number, last: number): MonthWeights {
  const start = civilOf(first);
  const end = civilOf(last);
  const firstMonth = (start.year - 1970) * 12 + start.month - 1;
  const count = (end.year - 1970) * 12 + end.month - firstMonth;
  const days = Float64Array.from({ length: count }, (_, index) => {
    const year = 1970 + Math.floor((firstMonth + index) / 12);
    const month = ((((firstMonth + index) % 12) + 12) % 12) + 1;
    const from = Math.max(first, dayNumberOf(year, month, 1));
    const to = Math.min(last, dayNumberOf(year, month, daysInMonth(year, month)));
    return to - from + 1;
  });
  return { firstMonth, days, total: last - first + 1 };
}

/** A month has at most 31 days: below this, amount × days is a whole number that a double keeps exactly. */
const MOST_EXACT = Math.floor(Number.MAX_SAFE_INTEGER / 31);

/**
 * Accrual (measures, money): amount × days of the term in a month ÷ days of the term, the parts summing exactly to
 * the amount by the largest remainder, as `allocate` does, equal remainders to the earlier month. Writes the parts,
 * whole minor units, into `parts`, which must be long enough; makes no objects, for loops over many rows.
 */
export function spreadOver(amount: number, { days, total }: MonthWeights, parts: Float64Array): void {
  const count = days.length;
  if (count === 1) {
    parts[0] = amount;
    return;
  }
  const size = Math.abs(amount);
  if (size > MOST_EXACT) {
    allocate(minorUnits(amount), [...days]).forEach((part, index) => (parts[index] = part));
    return;
  }
  const sign = amount < 0 ? -1 : 1;
  let left = size;
  for (let index = 0; index < count; index++) {
    const part = quotient(size * (days[index] ?? 0), total);
    parts[index] = part === 0 ? 0 : sign * part;
    left -= part;
  }
  for (; left > 0; left--) addToLargest(size, days, total, sign, parts);
}

/** `top` ÷ `bottom` rounded down, for whole numbers that doubles keep exactly. */
function quotient(top: number, bottom: number): number {
  const guess = Math.floor(top / bottom);
  const rest = top - guess * bottom;
  return rest < 0 ? guess - 1 : rest >= bottom ? guess + 1 : guess;
}

/** Gives one unit to the month with the largest remainder that has none yet. */
function addToLargest(
  size: number,
  days: Float64Array,
  total: number,
  sign: number,
  parts: Float64Array,
): void {
  let best = -1;
  let bestRest = -1;
  for (let index = 0; index < days.length; index++) {
    // A month that was given its unit has a negative remainder.
    const rest = size * (days[index] ?? 0) - Math.abs(parts[index] ?? 0) * total;
    if (rest > bestRest && rest >= 0) {
      best = index;
      bestRest = rest;
    }
  }
  parts[best] = (parts[best] ?? 0) + sign;
}

/**
 * Part `place` of an amount that is shared equally by `count`: the first parts are a unit larger where it does not
 * come out even, so that all parts sum exactly to the amount.
 */
export function equalPart(amount: number, count: number, place: number): number {
  const base = Math.trunc(amount / count);
  const left = amount - base * count;
  return place < Math.abs(left) ? base + Math.sign(left) : base;
}
