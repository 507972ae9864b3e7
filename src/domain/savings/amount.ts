import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { addMonths, isZeroPeriod, periodParts } from '#domain/calendar/period.ts';
import { perYear } from '#domain/contracts/price.ts';
import { divideHalfEven } from '#domain/money/decimal.ts';
import { minorUnits } from '#domain/money/arithmetic.ts';
import type { MinorUnits, Money } from '#domain/money/money.ts';
import type { Ratio } from '#domain/money/ratio.ts';

/** What a saving is worked out from. Both prices are in one currency, per seat and `period`. */
export interface SavingFacts {
  readonly before: Money;
  readonly now: Money;
  readonly quantity: number;
  readonly period: IsoPeriod;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const DAYS_PER_YEAR = 365;
const SHOWN = 10_000n;
const MOST_MONTHS = 1200;

/** Whole months from `from` to `to`, both included; `null` when they are none. */
function wholeMonths(from: IsoDate, to: IsoDate): number | null {
  const next = addDays(to, 1);
  const guess = Math.round(daysBetween(from, next) / 30.436875);
  for (const count of [guess, guess + 1, guess - 1]) {
    if (count > 0 && count <= MOST_MONTHS && addMonths(from, count) === next) return count;
  }
  return null;
}

/**
 * How often `period` fits into `from` to `to`, both included: exact where the days are whole months and the period counts
 * in months, or where it counts in days; else by days of a year of 365.
 */
export function periodsWithin(from: IsoDate, to: IsoDate, period: IsoPeriod): Ratio {
  const { months, days } = periodParts(period);
  const count = daysBetween(from, to) + 1;
  if (count <= 0 || isZeroPeriod(period)) return { top: 0n, bottom: 1n };
  if (months === 0) return { top: BigInt(count), bottom: BigInt(days) };
  const whole = days === 0 ? wholeMonths(from, to) : null;
  if (whole !== null) return { top: BigInt(whole), bottom: BigInt(months) };
  const [top, bottom] = perYear(period);
  return { top: BigInt(top) * BigInt(count), bottom: BigInt(bottom) * BigInt(DAYS_PER_YEAR) };
}

/** The same as a number with four decimals, for showing. */
export function shownPeriods(from: IsoDate, to: IsoDate, period: IsoPeriod): number {
  const { top, bottom } = periodsWithin(from, to, period);
  return Number(divideHalfEven(top * SHOWN, bottom)) / Number(SHOWN);
}

/**
 * Saving = (unit price paid before − unit price now) × quantity × term; avoidance the same with the evidenced quote in
 * place of what was paid (measures, money). Rounded half to even once; below 0 when the price rose.
 * `null` when the result is too large to be kept exactly.
 */
export function savingAmount({ before, now, quantity, period, from, to }: SavingFacts): MinorUnits | null {
  const { top, bottom } = periodsWithin(from, to, period);
  const difference = BigInt(before.minor) - BigInt(now.minor);
  const minor = Number(divideHalfEven(difference * BigInt(quantity) * top, bottom));
  return Number.isSafeInteger(minor) ? minorUnits(minor) : null;
}
