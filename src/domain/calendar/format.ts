import { dayNumber, daysBetween } from './day-number.ts';
import type { IsoDate, IsoMonth, IsoPeriod } from './iso.ts';
import { firstDayOf } from './months.ts';
import { periodParts } from './period.ts';

const MS_PER_DAY = 86_400_000;
const SHAPES = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const unitFormats = new Map<string, Intl.NumberFormat>();
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

/** Dates repeat: tables and plans write the same few thousand days again and again, and writing one is slow. */
const written = new Map<string, Map<IsoDate, string>>();
const MOST_WRITTEN = 5000;

/** A date in the reader's locale: "12 Mar 2026". */
export function formatDate(date: IsoDate, locale: string): string {
  let known = written.get(locale);
  if (known === undefined || known.size >= MOST_WRITTEN) written.set(locale, (known = new Map()));
  let words = known.get(date);
  if (words === undefined) known.set(date, (words = dateFormat(locale, 'day').format(utc(date))));
  return words;
}

/** A date with its weekday: "Thu, 12 Mar 2026". */
export function formatDateWithWeekday(date: IsoDate, locale: string): string {
  return dateFormat(locale, 'weekday').format(utc(date));
}

/** A local day and time, `YYYY-MM-DDTHH:mm`: "12 Mar 2026 at 09:00". */
export function formatLocalTime(local: string, locale: string): string {
  const [day = '', time = ''] = local.split('T');
  return `${formatDate(day as IsoDate, locale)} at ${time}`;
}

/** A month: "Mar 2026". */
export function formatMonth(month: IsoMonth, locale: string): string {
  return dateFormat(locale, 'month').format(utc(firstDayOf(month)));
}

/** How far a date is from `today`: "in 41 days", "3 days ago", "today", "tomorrow". */
export function formatDaysFrom(date: IsoDate, today: IsoDate, locale: string): string {
  let format = relativeFormats.get(locale);
  if (format === undefined) {
    format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    relativeFormats.set(locale, format);
  }
  return format.format(daysBetween(today, date), 'day');
}

/** A period in words: "3 months", "1 year", "1 month, 15 days". */
export function formatPeriod(period: IsoPeriod, locale: string): string {
  const { months, days } = periodParts(period);
  const words: string[] = [];
  if (months > 0 && months % 12 === 0) words.push(counted(months / 12, 'year', locale));
  else if (months > 0) words.push(counted(months, 'month', locale));
  if (days > 0 || months === 0) words.push(counted(days, 'day', locale));
  return words.join(', ');
}

/** A number with its unit in the locale: "1 day", "90 days". */
export function counted(value: number, unit: 'day' | 'month' | 'year', locale: string): string {
  const key = `${locale}|${unit}`;
  let format = unitFormats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
    unitFormats.set(key, format);
  }
  return format.format(value);
}

function dateFormat(locale: string, shape: keyof typeof SHAPES): Intl.DateTimeFormat {
  const key = `${locale}|${shape}`;
  let format = dateFormats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { ...SHAPES[shape], timeZone: 'UTC' });
    dateFormats.set(key, format);
  }
  return format;
}

function utc(date: IsoDate): number {
  return dayNumber(date) * MS_PER_DAY;
}
