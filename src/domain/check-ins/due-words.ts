import { formatDate } from '#domain/calendar/format.ts';
import type { CheckInState } from './due.ts';

type Due = Extract<CheckInState, { kind: 'due' }>;

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

/** "Due in 6 days, on 8 Mar 2026", "Due today", "Overdue by 1 day, since 8 Mar 2026". */
export function dueWords({ daysLeft, on }: Due, locale: string): string {
  if (daysLeft === 0) return 'Due today';
  const date = formatDate(on, locale);
  return daysLeft > 0
    ? `Due in ${days(daysLeft)}, on ${date}`
    : `Overdue by ${days(-daysLeft)}, since ${date}`;
}

/** Why it is due on that day, as a sentence. */
export function reasonWords({ reason }: Due, locale: string): string {
  return reason.kind === 'after-last'
    ? `The last one was finished on ${formatDate(reason.last, locale)}.`
    : `The first is due ${days(reason.days)} after the first application was entered, on ${formatDate(reason.since, locale)}.`;
}
