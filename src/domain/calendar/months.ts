import { civilOf, dayNumberOf, dateOfDay } from './day-number.ts';
import { daysInMonth, type IsoDate, type IsoMonth } from './iso.ts';

/** The month a date lies in. */
export function monthOf(date: IsoDate): IsoMonth {
  return date.slice(0, 7) as IsoMonth;
}

/** Months since January 1970; negative before. */
export function monthNumber(month: IsoMonth): number {
  return (Number(month.slice(0, 4)) - 1970) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The month of a month number. */
export function monthOfNumber(number: number): IsoMonth {
  const year = 1970 + Math.floor(number / 12);
  const month = (((number % 12) + 12) % 12) + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}` as IsoMonth;
}

/** The month number of a day number, for loops over many rows. */
export function monthNumberOfDay(day: number): number {
  const { year, month } = civilOf(day);
  return (year - 1970) * 12 + month - 1;
}

/** The month `count` later (earlier when negative). */
export function shiftMonth(month: IsoMonth, count: number): IsoMonth {
  return monthOfNumber(monthNumber(month) + count);
}

/** First day of a month. */
export function firstDayOf(month: IsoMonth): IsoDate {
  return `${month}-01` as IsoDate;
}

/** Last day of a month. */
export function lastDayOf(month: IsoMonth): IsoDate {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return dateOfDay(dayNumberOf(year, number, daysInMonth(year, number)));
}

/** Every month from `from` to `to`, both included; none when `to` is earlier. */
export function monthsFrom(from: IsoMonth, to: IsoMonth): IsoMonth[] {
  const first = monthNumber(from);
  const length = Math.max(0, monthNumber(to) - first + 1);
  return Array.from({ length }, (_, index) => monthOfNumber(first + index));
}
