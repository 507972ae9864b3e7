import type { ReminderTarget } from '#domain/reminders/reminder.ts';
import type { SnoozeChoice } from '#domain/reminders/decision.ts';
import type { ReminderEntry } from '#domain/reminders/list.ts';
import type { ReminderKind } from '#domain/settings/settings.ts';

/** The parts of the list. */
export type ReminderState = 'due' | 'snoozed' | 'coming' | 'done';

export const KIND_WORDS: Readonly<Record<ReminderKind, string>> = {
  notice: 'Notice',
  'term-end': 'End of term',
  decision: 'Decision',
  'customer-renewal': 'Customer renewal',
};

/** What the day of an entry means in each part. */
export const DAY_WORDS: Readonly<Record<ReminderState, string>> = {
  due: 'Due since',
  snoozed: 'Comes back on',
  coming: 'Comes on',
  done: 'Was due on',
};

/** Where an entry leads. */
export function addressOf({ kind, id }: ReminderTarget): string {
  switch (kind) {
    case 'contract':
      return `/contracts/${id}`;
    case 'customer':
      return `/customers/${id}`;
    case 'application':
      return `/applications/${id}`;
    case 'reminders':
      return '/reminders';
  }
}

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
