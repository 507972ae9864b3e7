import type { IsoDate } from './iso.ts';

/** A holiday with its name, as a list of a country has it. */
export interface NamedHoliday {
  readonly on: IsoDate;
  readonly name: string;
}

/**
 * Where a list of holidays comes from: a country's public holidays, and what the manager made of them. The list itself
 * is kept beside it as plain dates, which is all that deadlines ask for: they are worked out in the main process, in
 * workers and for thousands of contracts, where nobody waits for a library.
 */
export interface HolidayCalendar {
  /** ISO 3166-1 code. */
  readonly country: string;
  /** Part of the country as the source of holidays names it (ISO 3166-2 without the country); `null`: the whole. */
  readonly region: string | null;
  /** The manager's own days. */
  readonly added: readonly IsoDate[];
  /** Holidays of the country on which this company works. */
  readonly removed: readonly IsoDate[];
  /** First and last year that the list holds, both included. */
  readonly from: number;
  readonly to: number;
}

/** Years of holidays that are kept at hand. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** Contracts are explained back to their first terms, and few people look further back than this. */
const YEARS_BACK = 10;
/**
 * Contracts are signed for up to ten years and reminders are planned through renewals after that: the list reaches as
 * far, and is made longer while there are still fifteen years left, so that no date is ever planned without holidays.
 */
const YEARS_AHEAD = 20;
const YEARS_LEFT = 15;

/** The years that a list should hold, seen from a day. */
export function holidayYears(today: IsoDate): YearRange {
  const year = Number(today.slice(0, 4));
  return { from: year - YEARS_BACK, to: year + YEARS_AHEAD };
}

/** Whether a list has to be made longer, now that years have passed. */
export function isRunningOut({ to }: Pick<HolidayCalendar, 'to'>, today: IsoDate): boolean {
  return to < Number(today.slice(0, 4)) + YEARS_LEFT;
}

/**
 * A list made anew from what its source has for some years. Own days that the source has, too, are no longer own: they
 * could not be removed otherwise.
 */
export function listAnew(found: readonly IsoDate[], calendar: HolidayCalendar): HolidayChange {
  const known = new Set(found);
  const changed = { ...calendar, added: calendar.added.filter((day) => !known.has(day)) };
  return { holidays: holidayList(found, changed), calendar: changed };
}

/** The list for deadlines, in order: holidays of the country without those removed, and the manager's own days. */
export function holidayList(
  found: readonly IsoDate[],
  { added, removed }: Pick<HolidayCalendar, 'added' | 'removed'>,
): readonly IsoDate[] {
  const off = new Set(removed);
  return [...new Set([...found.filter((day) => !off.has(day)), ...added])].toSorted();
}

/**
 * The list with one day more. A holiday of the country that was removed comes back as such; any other day is the
 * manager's own.
 */
export function withHoliday(
  list: readonly IsoDate[],
  calendar: HolidayCalendar,
  day: IsoDate,
): HolidayChange {
  if (list.includes(day)) return { holidays: list, calendar };
  const wasRemoved = calendar.removed.includes(day);
  const added =
    wasRemoved || calendar.added.includes(day) ? calendar.added : [...calendar.added, day].toSorted();
  const removed = calendar.removed.filter((one) => one !== day);
  return { holidays: [...new Set([...list, day])].toSorted(), calendar: { ...calendar, added, removed } };
}

/** The list with one day less: an own day is forgotten, a holiday of the country remembered as removed. */
export function withoutHoliday(
  list: readonly IsoDate[],
  calendar: HolidayCalendar,
  day: IsoDate,
): HolidayChange {
  const own = calendar.added.includes(day);
  return {
    holidays: list.filter((one) => one !== day),
    calendar: {
      ...calendar,
      added: calendar.added.filter((one) => one !== day),
      removed: own ? calendar.removed : [...calendar.removed, day].toSorted(),
    },
  };
}

/** A list and where it comes from, after a change. */
export interface HolidayChange {
  readonly holidays: readonly IsoDate[];
  readonly calendar: HolidayCalendar;
}
