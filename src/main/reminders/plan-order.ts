import type { PlanFile } from '#domain/reminders/files.ts';
import type { PlannedReminder } from '#domain/reminders/reminder.ts';

/** Plans are handed over often and seldom differ: compared field by field, without writing them out. */
export function isSamePlan(one: PlanFile, other: PlanFile): boolean {
  return (
    one.quiet.quietFrom === other.quiet.quietFrom &&
    one.quiet.quietTo === other.quiet.quietTo &&
    one.reminders.length === other.reminders.length &&
    one.reminders.every((reminder, index) => isSameReminder(reminder, other.reminders[index]))
  );
}

function isSameReminder(one: PlannedReminder, other: PlannedReminder | undefined): boolean {
  return (
    one === other ||
    (one.id === other?.id &&
      one.kind === other.kind &&
      one.fireDate === other.fireDate &&
      one.fireTime === other.fireTime &&
      one.title === other.title &&
      one.body === other.body &&
      one.target.kind === other.target.kind &&
      one.target.id === other.target.id)
  );
}

/** By their local time. */
export function soonestFirst(left: PlannedReminder, right: PlannedReminder): number {
  return compare(left.fireDate, right.fireDate) || compare(left.fireTime, right.fireTime);
}

/** As plans come; only what was held back for them may stand out of order. */
export function isInOrder(reminders: readonly PlannedReminder[]): boolean {
  return reminders.every((one, index) => soonestFirst(reminders[index - 1] ?? one, one) <= 0);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
