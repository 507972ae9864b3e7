import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { ReminderKind } from '#domain/settings/settings.ts';
import { dateOf, groupOf, type PlannedReminder } from './reminder.ts';

/** What the manager decided about the reminders of one deadline. */
export interface ReminderDecision {
  /** The deadline: `<entity>:<id>:<what>:<date>`. A date that moves is another deadline, reminded of anew. */
  readonly id: string;
  readonly decision: Snooze | { readonly kind: 'done' };
  readonly decidedAt: IsoInstant;
}

/** Nothing of the deadline is shown before `until`; then it comes once more. */
export interface Snooze {
  readonly kind: 'snoozed';
  readonly until: IsoDate;
  /** New for each snooze: two of them on one day are two reminders, also after a clock was set back. */
  readonly snoozeId: string;
}

/** Id of the one reminder that a snooze plans. No lead of the settings carries a tilde, so none is the same. */
export function snoozedReminderId(deadline: string, date: IsoDate, { until, snoozeId }: Snooze): string {
  return `${deadline}:${daysBetween(until, date)}~${snoozeId}`;
}

/** One way to snooze. */
export interface SnoozeChoice {
  readonly kind: 'day' | 'week' | 'date';
  readonly until: IsoDate;
}

/**
 * How long a reminder of `date` may be put off: never beyond the date itself, where it would be too late. Of what is
 * `standing` the date may be over already; then it is put off by days.
 */
export function snoozeChoices(date: IsoDate, today: IsoDate, standing = false): SnoozeChoice[] {
  const choices: SnoozeChoice[] = [
    { kind: 'day', until: addDays(today, 1) },
    { kind: 'week', until: addDays(today, 7) },
  ];
  if (standing && date <= today) return choices;
  const before = choices.filter(({ until }) => until < date);
  return date > today ? [...before, { kind: 'date', until: date }] : [];
}

/** A deadline that was decided, as the plan tells it to who shows reminders. */
export interface SettledDeadline {
  readonly deadline: string;
  /** The snooze whose reminder is still to come, and its day; `null` when the deadline is done. */
  readonly snooze: { readonly id: string; readonly until: string } | null;
}

/** What the plan's receiver must know of the decisions. */
export function settledBy(decisions: readonly ReminderDecision[]): SettledDeadline[] {
  return decisions.map(({ id, decision }) => ({
    deadline: id,
    snooze: decision.kind === 'snoozed' ? { id: decision.snoozeId, until: decision.until } : null,
  }));
}

/** Kinds whose reminders are made from what is to be done, however long its date is over. */
const TO_DO: readonly ReminderKind[] = ['decision', 'acknowledgement', 'task', 'reopened', 'check-in'];

/** A plan that knows of all dates there are: whatever is not in it is not to come. */
export const KNOWS_ALL = '0001-01-01' as IsoDate;

/**
 * Whether a plan would have the reminder if it were still to come: what it does not have then was decided, done,
 * deleted or switched off. Of dates before `from` it has only what is still to be done.
 * @param from `knownFrom` of the day it was made on
 */
export function isSpokenOf({ id, kind }: Pick<PlannedReminder, 'id' | 'kind'>, from: string): boolean {
  return TO_DO.includes(kind) || dateOf(id) >= from;
}

/**
 * Which reminders of an earlier plan a decision made needless: all of a deadline that is done; of one that
 * is snoozed those up to its day, but for the one that the present snooze asked for.
 */
export function needlessAfter(
  settled: readonly SettledDeadline[],
): (reminder: Pick<PlannedReminder, 'id' | 'fireDate'>) => boolean {
  const snoozes = new Map(settled.map(({ deadline, snooze }) => [deadline, snooze]));
  return ({ id, fireDate }) => {
    const snooze = snoozes.get(groupOf(id));
    if (snooze === undefined) return false;
    return snooze === null || (fireDate <= snooze.until && !id.endsWith(`~${snooze.id}`));
  };
}
