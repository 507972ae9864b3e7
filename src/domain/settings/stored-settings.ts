import { DEFAULT_SETTINGS, REMINDER_KINDS } from './settings.ts';
import type { ReminderKind, ReminderSettings, WorkspaceSettings } from './settings.ts';

type StoredReminders = Partial<Omit<ReminderSettings, 'leadDays' | 'kinds'>> & {
  readonly kinds?: Partial<ReminderSettings['kinds']>;
  /** One list for all kinds is what earlier versions wrote. */
  readonly leadDays?: readonly number[] | Partial<ReminderSettings['leadDays']>;
};

/** The settings as they are kept, with what they lack or say in an earlier version's way filled in. */
export function settingsFrom(stored: unknown): WorkspaceSettings {
  const given = (stored ?? {}) as Partial<WorkspaceSettings>;
  const reminders = (given.reminders ?? {}) as StoredReminders;
  const defaults = DEFAULT_SETTINGS.reminders;
  return {
    ...DEFAULT_SETTINGS,
    ...given,
    reminders: {
      ...defaults,
      ...reminders,
      kinds: { ...defaults.kinds, ...reminders.kinds },
      leadDays: leadDaysFrom(reminders.leadDays),
    },
  };
}

function leadDaysFrom(stored: StoredReminders['leadDays']): ReminderSettings['leadDays'] {
  const listFor = (kind: ReminderKind): readonly number[] =>
    (isList(stored) ? stored : stored?.[kind]) ?? DEFAULT_SETTINGS.reminders.leadDays[kind];
  return Object.fromEntries(
    REMINDER_KINDS.map((kind) => [kind, listFor(kind)]),
  ) as ReminderSettings['leadDays'];
}

function isList(stored: StoredReminders['leadDays']): stored is readonly number[] {
  return Array.isArray(stored);
}
