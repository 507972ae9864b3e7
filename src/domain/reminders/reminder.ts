import type { ContractId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { decisionIdOf } from '#domain/decisions/decision.ts';
import type { ReminderKind } from '#domain/settings/settings.ts';

/** What a click on a notification can open. `reminders` is the list of all. */
export const REMINDER_TARGETS = [
  'contract',
  'decision',
  'notice',
  'customer',
  'application',
  'task',
  'check-in',
  'reminders',
] as const;

/** What a click on a notification opens. */
export interface ReminderTarget {
  readonly kind: (typeof REMINDER_TARGETS)[number];
  /** Empty for the list, and for a check-in that is not begun; of a decision or notice `<contract>:<first day of the term>`. */
  readonly id: string;
}

/** The page about the decision for one term. */
export function decisionTarget(contractId: ContractId, termStart: IsoDate): ReminderTarget {
  return { kind: 'decision', id: decisionIdOf(contractId, termStart) };
}

/** The page about the notice for one term. */
export function noticeTarget(contractId: ContractId, termStart: IsoDate): ReminderTarget {
  return { kind: 'notice', id: decisionIdOf(contractId, termStart) };
}

/** One notification that is to come (N1). Date and time are the manager's local calendar. */
export interface PlannedReminder {
  /**
   * `<entity>:<id>:<what>:<date>:<lead days>`; the same deadline and lead always give the same id. One that
   * a snooze asked for ends in `~<snooze>`.
   */
  readonly id: string;
  readonly kind: ReminderKind;
  readonly fireDate: IsoDate;
  /** `HH:mm` */
  readonly fireTime: string;
  readonly title: string;
  readonly body: string;
  readonly target: ReminderTarget;
}

/** What is shown at once: one reminder, or a summary of several. */
export interface Announcement {
  /** Every id that counts as shown with it, those it replaces included. */
  readonly ids: readonly string[];
  readonly title: string;
  readonly body: string;
  readonly target: ReminderTarget;
}

/** Local times `HH:mm` between which nothing is shown; equal times mean never quiet. */
export interface QuietHours {
  readonly quietFrom: string;
  readonly quietTo: string;
}

export const NEVER_QUIET: QuietHours = { quietFrom: '00:00', quietTo: '00:00' };

/** The deadline a reminder belongs to: its id without the lead days. */
export function groupOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf(':')));
}

/** The date that a reminder speaks of. */
export function dateOf(id: string): string {
  const group = groupOf(id);
  return group.slice(group.lastIndexOf(':') + 1);
}

/** Lead days of a reminder: the fewer, the more urgent. */
export function leadOf(id: string): number {
  // Reads up to the tilde of a snoozed one.
  return Number.parseInt(id.slice(id.lastIndexOf(':') + 1), 10);
}

/** Whether a snooze asked for it, so that nothing shown before makes it needless. */
export function isSnoozedReminder(id: string): boolean {
  return id.includes('~', id.lastIndexOf(':') + 1);
}
