import type { DayOfWeek } from '@mantine/dates';

interface WeekInfo {
  /** 1 = Monday … 7 = Sunday. */
  readonly firstDay: number;
}

/** First day of the week in a locale as calendars want it: 0 = Sunday … 6 = Saturday. Monday where unknown. */
export function firstDayOfWeek(locale: string): DayOfWeek {
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => WeekInfo };
  return ((known.getWeekInfo?.().firstDay ?? 1) % 7) as DayOfWeek;
}
