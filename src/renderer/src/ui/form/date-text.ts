import { dateOfDay } from '#domain/calendar/day-number.ts';
import { readDate } from '#domain/calendar/date-text.ts';
import type { DateOrder } from '#domain/calendar/date-text.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { parseIsoDate } from '#domain/calendar/iso.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { accepted, refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';

const orders = new Map<string, DateOrder>();

/** In which order the locale writes day, month and year. */
export function dateOrderOf(locale: string): DateOrder {
  const known = orders.get(locale);
  if (known !== undefined) return known;
  const parts = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' })
    .formatToParts(0)
    .map((part) => part.type)
    .filter((type) => type === 'day' || type === 'month' || type === 'year');
  const order = parts[0] === 'year' ? 'YMD' : parts[0] === 'month' ? 'MDY' : 'DMY';
  orders.set(locale, order);
  return order;
}

/**
 * Reads a date typed into a form: `2026-03-12`, the locale's own numbers (`12.3.2026`, `3/12/26`) or
 * with the month's name (`12 Mar 2026`). Blank is `null`. Refused with code `date` otherwise.
 */
export function readDateText(text: string, locale: string): Outcome<IsoDate | null> {
  const trimmed = text.trim();
  if (trimmed === '') return accepted(null);
  // What looks like an ISO date is judged as one, so that 2026-02-30 is told apart from gibberish.
  if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return parseIsoDate(trimmed);
  const day = readDate(trimmed, dateOrderOf(locale));
  if (!Number.isNaN(day)) return accepted(dateOfDay(day));
  const sample = formatDate('2026-03-12' as IsoDate, locale);
  return refused('date', `“${trimmed}” is not a date. Write for example 2026-03-12 or ${sample}.`);
}

/** How a form shows a date: in the locale where that reads back to the same day, else `YYYY-MM-DD`. */
export function dateText(date: IsoDate | null, locale: string): string {
  if (date === null) return '';
  const text = formatDate(date, locale);
  const back = readDateText(text, locale);
  return back.ok && back.value === date ? text : date;
}
