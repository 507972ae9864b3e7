import type { SnoozeChoice } from '#domain/reminders/decision.ts';
import type { ReminderEntry } from '#domain/reminders/list.ts';
import type { ReminderKind } from '#domain/settings/settings.ts';

/** The parts of the list. */
export type ReminderState = 'due' | 'snoozed' | 'coming' | 'silenced' | 'done';

export const KIND_WORDS: Readonly<Record<ReminderKind, string>> = {
  notice: 'Notice',
  acknowledgement: 'Notice waits',
  decision: 'Decision',
  'term-end': 'End of term',
  'trial-end': 'End of trial',
  task: 'Task',
  reopened: 'Charged again',
  'check-in': 'Check-in',
  'customer-renewal': 'Customer renewal',
};

/** What the day of an entry means in each part. */
export const DAY_WORDS: Readonly<Record<ReminderState, string>> = {
  due: 'Due since',
  snoozed: 'Comes back on',
  coming: 'Comes on',
  silenced: 'Reminder day',
  done: 'Was due on',
};

/** How a choice to snooze reads, before its date. */
export function snoozeWords({ kind }: SnoozeChoice, entry: ReminderEntry): string {
  switch (kind) {
    case 'day':
      return 'For a day';
    case 'week':
      return 'For a week';
    case 'date':
      return entry.kind === 'notice' ? 'Until the send-by date' : 'Until the date';
  }
}
