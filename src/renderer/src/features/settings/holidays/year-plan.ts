import { isWeekend } from '#domain/calendar/business-days.ts';
import type { NamedHoliday } from '#domain/calendar/holiday-calendar.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';

/** One line of the list of a year. */
export interface HolidayLine {
  readonly on: IsoDate;
  /** Empty for a day of the manager's own. */
  readonly name: string;
  /** `removed`: a holiday of the place on which this company works. */
  readonly kind: 'place' | 'own' | 'removed';
  /** Nothing is sent on a weekend anyway. */
  readonly weekend: boolean;
}

/** The holidays of a year as they are kept, and those of the place that were removed. */
export function yearPlan(
  { holidays, calendar }: TermSettings,
  named: readonly NamedHoliday[],
  year: number,
): readonly HolidayLine[] {
  const names = new Map(named.map(({ on, name }) => [on, name]));
  const own = new Set(calendar === undefined ? holidays : calendar.added);
  const within = (on: IsoDate): boolean => on.startsWith(`${year}-`);
  const kept = holidays.filter(within).map((on): HolidayLine => {
    return { on, name: names.get(on) ?? '', kind: own.has(on) ? 'own' : 'place', weekend: isWeekend(on) };
  });
  const removed = (calendar?.removed ?? []).filter(within).map((on): HolidayLine => {
    return { on, name: names.get(on) ?? '', kind: 'removed', weekend: isWeekend(on) };
  });
  return [...kept, ...removed].toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
