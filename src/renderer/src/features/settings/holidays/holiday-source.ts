import type HolidaysClass from 'date-holidays';
import type { HolidaysTypes } from 'date-holidays';
import type { HolidayCalendar, NamedHoliday, YearRange } from '#domain/calendar/holiday-calendar.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import { isIsoDate } from '#domain/calendar/iso.ts';

/** A country, or a part of one, to choose. */
export interface Place {
  readonly code: string;
  readonly name: string;
}

/** Named where its lists are shown; its data is under CC BY 3.0, which asks for that. */
export const SOURCE = 'date-holidays (ISC, data CC BY 3.0)';

/** Its data are 240 kB for all countries: loaded when a list is asked for, never with the program. */
async function load(): Promise<typeof HolidaysClass> {
  return (await import('date-holidays')).default;
}

/** All countries, by name. */
export async function countries(): Promise<readonly Place[]> {
  const Holidays = await load();
  return placesOf(new Holidays().getCountries('en'));
}

/** The parts of a country that have holidays of their own; empty without any. */
export async function regions(country: string): Promise<readonly Place[]> {
  const Holidays = await load();
  return placesOf(new Holidays().getStates(country, 'en'));
}

function placesOf(names: Readonly<Record<string, string>> | undefined): readonly Place[] {
  return Object.entries(names ?? {})
    .map(([code, name]) => ({ code, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/**
 * Public and bank holidays of a place, in order; those that begin at noon or later are half working days and are left
 * out. Dates are those of the place, whatever zone the computer is in.
 */
export async function namedHolidays(
  { country, region }: Pick<HolidayCalendar, 'country' | 'region'>,
  { from, to }: YearRange,
): Promise<readonly NamedHoliday[]> {
  const Holidays = await load();
  const options: HolidaysTypes.Options = { types: ['public', 'bank'] };
  const place = region === null ? new Holidays(country, options) : new Holidays(country, region, options);
  const found = new Map<string, NamedHoliday>();
  for (let year = from; year <= to; year++) {
    for (const holiday of place.getHolidays(year, 'en')) {
      for (const named of daysOf(holiday)) found.set(named.on, named);
    }
    // Moon calendars take tens of milliseconds a year: the window must stay alive between them.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return [...found.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

const HOUR = 3_600_000;

function daysOf({ date, start, end, name }: HolidaysTypes.Holiday): readonly NamedHoliday[] {
  const first = date.slice(0, 10);
  const hour = Number(date.slice(11, 13));
  if (!isIsoDate(first) || hour >= 12) return [];
  const days = Math.max(1, Math.floor((end.getTime() - start.getTime()) / HOUR / 24 + 0.1));
  return Array.from({ length: days }, (_, index) => ({ on: addDays(first, index), name }));
}
