import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { todayIn } from '#domain/calendar/zone.ts';
import type { CheckInSettings } from '#domain/settings/settings.ts';
import type { CheckIn } from './check-in.ts';

/** Why a check-in is due on its day. */
export type DueReason =
  /** So many days after the last one was finished. */
  | { readonly kind: 'after-last'; readonly last: IsoDate; readonly days: number }
  /** The first: so many days after the first application was entered. */
  | { readonly kind: 'first'; readonly since: IsoDate; readonly days: number };

/** Where the regular look at the estate stands. */
export type CheckInState =
  /** There is nothing to look at: no applications, and no check-in was ever finished. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'due';
      readonly on: IsoDate;
      /** Whole days until then; negative when it is overdue. */
      readonly daysLeft: number;
      readonly reason: DueReason;
      /** The one that is begun and not finished; `null` when there is none. */
      readonly open: CheckIn | null;
    };

/** What may be set as days from one check-in to the next. */
export const FEWEST_DAYS = 1;
export const MOST_DAYS = 30;

/** The first one is due so many days after the first application. */
export const FIRST_AFTER_DAYS = 30;

/**
 * A check-in finished some days ahead counts: a journey, a clock that was a little wrong. One further ahead would put the next
 * off for as long.
 */
const CLOCK_SLACK_DAYS = 7;

export interface FinishedCheckIn extends CheckIn {
  readonly state: Extract<CheckIn['state'], { kind: 'finished' }>;
}

export function isFinished(checkIn: CheckIn): checkIn is FinishedCheckIn {
  return checkIn.state.kind === 'finished';
}

/** The finished ones, the latest first. */
export function finishedOnes(checkIns: readonly CheckIn[]): FinishedCheckIn[] {
  const at = ({ state }: FinishedCheckIn): string => state.takenAt;
  return checkIns.filter(isFinished).toSorted((a, b) => (at(a) < at(b) ? 1 : -1));
}

/** The last finished check-in, which the next is compared with; `null` before the first. */
export function lastFinished(checkIns: readonly CheckIn[]): FinishedCheckIn | null {
  return finishedOnes(checkIns)[0] ?? null;
}

/** The check-in that is begun and not finished. There is at most one; of several (a merge) the latest. */
export function openCheckIn(checkIns: readonly CheckIn[]): CheckIn | null {
  return (
    checkIns
      .filter(({ state }) => state.kind === 'open')
      .toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))[0] ?? null
  );
}

/**
 * When the next check-in is due: `everyDays` after the last was finished. One that was finished on a day far
 * ahead (the clock was wrong) does not count: it would put the next off for as long as the clock was wrong.
 * @param firstDay day on which the first application was entered; `null` when there is none
 */
export function checkInState(
  checkIns: readonly CheckIn[],
  { everyDays }: CheckInSettings,
  today: IsoDate,
  firstDay: IsoDate | null,
): CheckInState {
  const last = finishedOnes(checkIns)
    .map(({ state }) => state.on)
    .filter((on) => on <= addDays(today, CLOCK_SLACK_DAYS))
    .toSorted()
    .at(-1);
  const reason = reasonOf(last, everyDays, firstDay);
  if (reason === null) return { kind: 'none' };
  const on = addDays(reason.kind === 'first' ? reason.since : reason.last, reason.days);
  return { kind: 'due', on, daysLeft: daysBetween(today, on), reason, open: openCheckIn(checkIns) };
}

function reasonOf(last: IsoDate | undefined, everyDays: number, firstDay: IsoDate | null): DueReason | null {
  if (last !== undefined) return { kind: 'after-last', last, days: everyDays };
  return firstDay === null ? null : { kind: 'first', since: firstDay, days: FIRST_AFTER_DAYS };
}

/** The day on which the first application was entered; `null` without applications. */
export function firstDayOf(
  applications: readonly { readonly createdAt: IsoInstant }[],
  timeZone: string,
): IsoDate | null {
  let first: IsoInstant | null = null;
  for (const { createdAt } of applications) if (first === null || createdAt < first) first = createdAt;
  return first === null ? null : todayIn(first, timeZone);
}
