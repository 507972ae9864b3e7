import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { addPeriod, isZeroPeriod, periodDays } from '#domain/calendar/period.ts';
import { ratio } from '#domain/money/ratio.ts';
import type { Ratio } from '#domain/money/ratio.ts';

/** A bill for more periods than this is read as a mistake in its dates. */
const MOST_PERIODS = 1200;

/**
 * How many billing periods lie from `from` to `to`, both included: the whole ones, and of the one begun
 * the share of its days. `null` when the dates are the wrong way round or the period has no length.
 */
export function billingPeriodsIn(period: IsoPeriod, from: IsoDate, to: IsoDate): Ratio | null {
  if (to < from || isZeroPeriod(period)) return null;
  const end = addDays(to, 1);
  let whole = 0;
  while (whole < MOST_PERIODS && addPeriod(from, period, whole + 1) <= end) whole += 1;
  if (whole === MOST_PERIODS) return null;
  const begun = addPeriod(from, period, whole);
  const days = periodDays(period, begun);
  return ratio(whole * days + daysBetween(begun, end), days);
}

/** Days by which periods of whole months miss their month in bills: 30 days for every month, or both ends counted. */
const LOOSE_DAYS = 2;

/**
 * The ways to count the billing periods of a bill: by its days, and as whole periods where it misses them by a day or
 * two. Empty when there is none.
 */
export function periodCounts(period: IsoPeriod, from: IsoDate, to: IsoDate): readonly Ratio[] {
  const exact = billingPeriodsIn(period, from, to);
  if (exact === null) return [];
  if (exact.top % exact.bottom === 0n) return [exact];
  const near = [-LOOSE_DAYS, -1, 1, LOOSE_DAYS].flatMap((days) => {
    const shifted = billingPeriodsIn(period, from, addDays(to, days));
    return shifted !== null && shifted.top > 0n && shifted.top % shifted.bottom === 0n ? [shifted] : [];
  });
  return [exact, ...near];
}
