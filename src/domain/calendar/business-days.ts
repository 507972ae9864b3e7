import { addDays, dayNumber, weekdayOf } from './day-number.ts';
import type { IsoDate } from './iso.ts';

/** Days on which nobody works besides weekends, as the manager keeps them. */
export type Holidays = readonly IsoDate[];

/** Whether a date is a Saturday or Sunday. */
export function isWeekend(date: IsoDate): boolean {
  return weekdayOf(dayNumber(date)) >= 6;
}

/** Monday to Friday and no holiday. */
export function isBusinessDay(date: IsoDate, holidays: Holidays): boolean {
  return !isWeekend(date) && !setOf(holidays).has(date);
}

const known = new WeakMap<Holidays, ReadonlySet<IsoDate>>();

/** Thirty years of a country are hundreds of days, asked for with every deadline of thousands of contracts. */
function setOf(holidays: Holidays): ReadonlySet<IsoDate> {
  const before = known.get(holidays);
  if (before !== undefined) return before;
  const found = new Set(holidays);
  known.set(holidays, found);
  return found;
}

/** `date` itself when it is a business day, else the last one before it: earlier, never later. */
export function businessDayOnOrBefore(date: IsoDate, holidays: Holidays): IsoDate {
  let day = date;
  while (!isBusinessDay(day, holidays)) day = addDays(day, -1);
  return day;
}

/**
 * Moves `count` business days forward (back when negative). The start is not counted:
 * Monday 2 business days back is the Thursday before. 0 leaves the date where it is.
 */
export function addBusinessDays(date: IsoDate, count: number, holidays: Holidays): IsoDate {
  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isBusinessDay(day, holidays)) left -= 1;
  }
  return day;
}

/** Business days after `from` up to and including `to`; 0 when `to` is not later. */
export function businessDaysBetween(from: IsoDate, to: IsoDate, holidays: Holidays): number {
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isBusinessDay(day, holidays)) count += 1;
  }
  return count;
}
