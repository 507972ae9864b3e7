import { addDays, dateOfDay, dayNumberOf, weekdayOf } from '#domain/calendar/day-number.ts';
import { daysInMonth, isIsoDate, type IsoDate } from '#domain/calendar/iso.ts';

/**
 * A date with its format code of UNTDID 2379, as CII writes dates: `102` (20260131; the only one EN 16931
 * allows), `203`, `204` and `205` (with a time, which is dropped), `610` (a month) and `616` (an ISO week).
 * `end` picks the last day of a month or week instead of the first. Without a code eight digits are read as
 * `102`. `null` for any other code and for days that do not exist.
 */
export function parseCiiDate(text: string, format: string | undefined, end: 'start' | 'end'): IsoDate | null {
  if (!/^\d+(?:[+-]\d+)?$/.test(text)) return null;
  switch (format) {
    case undefined:
    case '102':
      return text.length === 8 ? day(text) : null;
    case '203':
      return text.length === 12 ? day(text) : null;
    case '204':
      return text.length === 14 ? day(text) : null;
    case '205':
      return day(text);
    case '610':
      return text.length === 6 ? month(text, end) : null;
    case '616':
      return text.length === 6 ? week(text, end) : null;
    default:
      return null;
  }
}

function day(text: string): IsoDate | null {
  const date = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  return isIsoDate(date) ? date : null;
}

function month(text: string, end: 'start' | 'end'): IsoDate | null {
  const days = daysInMonth(Number(text.slice(0, 4)), Number(text.slice(4, 6)));
  return day(`${text}${end === 'end' ? days : '01'}`);
}

/** ISO 8601: week 1 is the one with 4 January; weeks begin on Monday. */
function week(text: string, end: 'start' | 'end'): IsoDate | null {
  const [year, number] = [Number(text.slice(0, 4)), Number(text.slice(4, 6))];
  if (year < 1 || year > 9998 || number < 1 || number > 53) return null;
  const fourth = dayNumberOf(year, 1, 4);
  const monday = fourth - weekdayOf(fourth) + 1 + (number - 1) * 7;
  const thursday = dateOfDay(monday + 3);
  if (!thursday.startsWith(text.slice(0, 4))) return null;
  return addDays(thursday, end === 'end' ? 3 : -3);
}
