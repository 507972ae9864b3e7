import type { IsoDate } from './iso.ts';

/**
 * Days since 1970-01-01 of a date; negative before. Pure integer arithmetic, for loops over many rows.
 * Source: H. Hinnant, "chrono-compatible low-level date algorithms" (days_from_civil).
 */
export function dayNumberOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Days since 1970-01-01. */
export function dayNumber(date: IsoDate): number {
  return dayNumberOf(digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10));
}

/** The year, month (1 to 12) and day of a day number (civil_from_days of the same source). */
export function civilOf(number: number): { year: number; month: number; day: number } {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The date of a day number. Throws a `RangeError` outside the years 0001 to 9999. */
export function dateOfDay(number: number): IsoDate {
  const { year, month, day } = civilOf(number);
  if (!Number.isInteger(number) || year < 1 || year > 9999) {
    throw new RangeError(`Day ${number} lies outside the years 0001 to 9999.`);
  }
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as IsoDate;
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The date `days` later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Negative, 0 or positive, as `Array.sort` wants it. ISO dates sort as text. */
export function compareDates(left: IsoDate, right: IsoDate): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The earlier of two dates. */
export function earlier(left: IsoDate, right: IsoDate): IsoDate {
  return left <= right ? left : right;
}

/** The later of two dates. */
export function later(left: IsoDate, right: IsoDate): IsoDate {
  return left >= right ? left : right;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) value = value * 10 + text.charCodeAt(index) - 48;
  return value;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
