import { Temporal } from 'temporal-polyfill';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { addDays, civilOf, dateOfDay, dayNumber, dayNumberOf, daysBetween } from './day-number.ts';
import { daysInMonth, type IsoDate, type IsoPeriod } from './iso.ts';

/** A period as the calendar counts it: years are 12 months, weeks are 7 days. */
export interface PeriodParts {
  readonly months: number;
  readonly days: number;
}

const PARTS = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** Periods repeat: a workspace has a handful of different ones, and plans ask for them a hundred thousand times. */
const known = new Map<IsoPeriod, PeriodParts>();
const MOST_KNOWN = 1000;

/** Months and days of a period. */
export function periodParts(period: IsoPeriod): PeriodParts {
  const before = known.get(period);
  if (before !== undefined) return before;
  const found = PARTS.exec(period);
  const part = (index: number): number => Number(found?.[index] ?? 0);
  const parts = { months: part(1) * 12 + part(2), days: part(3) * 7 + part(4) };
  if (known.size < MOST_KNOWN) known.set(period, parts);
  return parts;
}

/** Writes months and days in the shortest form: `P1Y`, `P18M`, `P90D`, `P1M15D`, `P0D`. */
export function periodOf(parts: PeriodParts): IsoPeriod {
  const { months, days } = parts;
  const years = months > 0 && months % 12 === 0 ? `${months / 12}Y` : '';
  const rest = months > 0 && years === '' ? `${months}M` : '';
  const tail = days > 0 || months === 0 ? `${days}D` : '';
  return `P${years}${rest}${tail}` as IsoPeriod;
}

/** Whether a period has no length at all (`P0D`). */
export function isZeroPeriod(period: IsoPeriod): boolean {
  const { months, days } = periodParts(period);
  return months === 0 && days === 0;
}

/**
 * `date` + `times` × `period`: months first, clamped to the end of the month, then days.
 * Counted in one step from `date`, so 31 January + 2 × P1M is 31 March (measures, calendar and terms).
 * Throws a `RangeError` when the result leaves the years 0001 to 9999.
 */
export function addPeriod(date: IsoDate, period: IsoPeriod, times = 1): IsoDate {
  const { months, days } = periodParts(period);
  return addDays(addMonths(date, months * times), days * times);
}

/** `date` − `period`: months first, clamped to the end of the month, then days. */
export function subtractPeriod(date: IsoDate, period: IsoPeriod): IsoDate {
  const { months, days } = periodParts(period);
  return addDays(addMonths(date, -months), -days);
}

/**
 * The same day `months` later, or the last day of that month when it has no such day: what Temporal's
 * `add` does with `overflow: 'constrain'` (a test compares the two), but fast enough for plans of thousands of terms.
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  if (months === 0) return date;
  const { year, month, day } = civilOf(dayNumber(date));
  const moved = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(moved / 12), moved - Math.floor(moved / 12) * 12 + 1];
  return dateOfDay(dayNumberOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))));
}

/** Length in days of a period that begins on `start`. */
export function periodDays(period: IsoPeriod, start: IsoDate): number {
  return daysBetween(start, addPeriod(start, period));
}

/**
 * Order of two periods by length: exact when both count in months or both in days, otherwise by the days
 * they take from `start`, where a difference of up to 3 days (the play of a month's length) counts as equal.
 */
export function comparePeriods(left: IsoPeriod, right: IsoPeriod, start: IsoDate): number {
  const [a, b] = [periodParts(left), periodParts(right)];
  if (a.days === 0 && b.days === 0) return Math.sign(a.months - b.months);
  if (a.months === 0 && b.months === 0) return Math.sign(a.days - b.days);
  const difference = periodDays(left, start) - periodDays(right, start);
  return Math.abs(difference) <= 3 ? 0 : Math.sign(difference);
}

/**
 * The period of a term given by its first and last day, both included; whole years or months where
 * they fit, else days. Refused (code `end-before-start`) when the end lies before the start.
 */
export function periodFromEnd(start: IsoDate, end: IsoDate): Outcome<IsoPeriod> {
  if (end < start) {
    return refused(
      'end-before-start',
      `The end ${end} lies before the start ${start}. Correct one of the two dates.`,
    );
  }
  const next = addDays(end, 1);
  const from = Temporal.PlainDate.from(start);
  const { years, months } = from.until(Temporal.PlainDate.from(next), { largestUnit: 'month' });
  const whole = years * 12 + months;
  // A clamped end (31 January to 27 February) may need the month that `until` does not count as full.
  for (const candidate of [whole, whole + 1]) {
    if (candidate > 0 && addMonths(start, candidate) === next) {
      return accepted(periodOf({ months: candidate, days: 0 }));
    }
  }
  return accepted(periodOf({ months: 0, days: daysBetween(start, next) }));
}
