import { holidayYears, listAnew } from '#domain/calendar/holiday-calendar.ts';
import type { HolidayCalendar } from '#domain/calendar/holiday-calendar.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { namedHolidays } from './holiday-source.ts';

/**
 * The settings with the holidays of another place. Days of a list that was kept alone stay, as the manager's own; what
 * was removed belonged to the place before.
 */
export async function withPlace(
  deadlines: TermSettings,
  country: string,
  region: string | null,
  today: IsoDate,
): Promise<TermSettings> {
  const added = deadlines.calendar?.added ?? deadlines.holidays;
  const years = holidayYears(today);
  return made(deadlines, { country, region, added, removed: [], ...years });
}

/** The settings without a place: the manager's own days alone. */
export function withoutPlace({ calendar, ...deadlines }: TermSettings): TermSettings {
  return calendar === undefined ? deadlines : { ...deadlines, holidays: calendar.added };
}

/** The settings with a list that reaches as far ahead as it should. */
export async function withMoreYears(
  deadlines: TermSettings,
  calendar: HolidayCalendar,
  today: IsoDate,
): Promise<TermSettings> {
  const { from, to } = holidayYears(today);
  return made(deadlines, { ...calendar, from: Math.min(calendar.from, from), to: Math.max(calendar.to, to) });
}

async function made(deadlines: TermSettings, calendar: HolidayCalendar): Promise<TermSettings> {
  const found = await namedHolidays(calendar, calendar);
  const days = found.map(({ on }) => on);
  return { ...deadlines, ...listAnew(days, calendar) };
}
