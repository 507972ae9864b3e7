import type { Brand } from '#domain/brand.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';

/** A calendar date without a time zone, `YYYY-MM-DD`, valid in the Gregorian calendar. */
export type IsoDate = Brand<string, 'IsoDate'>;

/** An ISO 8601 period of whole days, weeks, months or years, e.g. `P90D`, `P3M`, `P1Y`. */
export type IsoPeriod = Brand<string, 'IsoPeriod'>;

/** A calendar month, `YYYY-MM`. */
export type IsoMonth = Brand<string, 'IsoMonth'>;

/** An instant in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export type IsoInstant = Brand<string, 'IsoInstant'>;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const PERIOD = /^P(?=\d)(?:\d{1,5}Y)?(?:\d{1,5}M)?(?:\d{1,5}W)?(?:\d{1,5}D)?$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Whether `text` is a real date written `YYYY-MM-DD` (year 0001 to 9999). */
export function isIsoDate(text: string): text is IsoDate {
  const found = DATE.exec(text);
  if (found === null) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether `text` is a month written `YYYY-MM`. */
export function isIsoMonth(text: string): text is IsoMonth {
  const found = MONTH.exec(text);
  if (found === null) return false;
  return Number(found[1]) >= 1 && Number(found[2]) >= 1 && Number(found[2]) <= 12;
}

/** Whether `text` is an ISO 8601 period of whole years, months, weeks and days. `P0D` is one. */
export function isIsoPeriod(text: string): text is IsoPeriod {
  return PERIOD.test(text);
}

/** Whether `text` is an instant in UTC written `YYYY-MM-DDTHH:mm:ssZ`, with or without fractions. */
export function isIsoInstant(text: string): text is IsoInstant {
  const found = INSTANT.exec(text);
  return found !== null && isIsoDate(found[1] ?? '');
}

/** Reads `YYYY-MM-DD` (blanks around it allowed); refused with code `date` otherwise. */
export function parseIsoDate(text: string): Outcome<IsoDate> {
  const trimmed = text.trim();
  if (isIsoDate(trimmed)) return accepted(trimmed);
  if (DATE.test(trimmed)) return refused('date', `“${trimmed}” is not a day of the calendar.`);
  return refused('date', `“${trimmed}” is not a date. Write it as year-month-day, for example 2026-03-12.`);
}

/** Reads `YYYY-MM`; refused with code `month` otherwise. */
export function parseIsoMonth(text: string): Outcome<IsoMonth> {
  const trimmed = text.trim();
  if (isIsoMonth(trimmed)) return accepted(trimmed);
  return refused('month', `“${trimmed}” is not a month. Write it as year-month, for example 2026-03.`);
}

/** Reads an ISO 8601 period in either case (`p90d`); refused with code `period` otherwise. */
export function parseIsoPeriod(text: string): Outcome<IsoPeriod> {
  const trimmed = text.trim().toUpperCase();
  if (isIsoPeriod(trimmed)) return accepted(trimmed);
  return refused(
    'period',
    `“${text.trim()}” is not a period. Write for example P90D (90 days), P3M (3 months) or P1Y (1 year).`,
  );
}

/** Reads an instant in UTC; refused with code `instant` otherwise. */
export function parseIsoInstant(text: string): Outcome<IsoInstant> {
  const trimmed = text.trim();
  if (isIsoInstant(trimmed)) return accepted(trimmed);
  return refused('instant', `“${trimmed}” is not a moment in UTC, for example 2026-03-12T09:30:00.000Z.`);
}
