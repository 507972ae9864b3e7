import { DEFAULT_SETTINGS, REMINDER_KINDS } from './settings.ts';
import type { ReminderKind, ReminderSettings, WorkspaceSettings } from './settings.ts';

/** Ends of trials were among the ends of terms in earlier versions. */
const KIND_BEFORE: Partial<Readonly<Record<ReminderKind, ReminderKind>>> = { 'trial-end': 'term-end' };

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
    usage: { ...DEFAULT_SETTINGS.usage, ...given.usage },
    health: { ...DEFAULT_SETTINGS.health, ...given.health },
    checkIns: { ...DEFAULT_SETTINGS.checkIns, ...given.checkIns },
    reminders: {
      ...defaults,
      ...reminders,
      kinds: kindsFrom(reminders.kinds),
      leadDays: leadDaysFrom(reminders.leadDays),
    },
  };
}

function kindsFrom(stored: StoredReminders['kinds']): ReminderSettings['kinds'] {
  return { ...DEFAULT_SETTINGS.reminders.kinds, ...withKindsBefore(stored ?? {}) };
}

/** One list held for the kinds there were then; what has no date ahead has no days. */
function leadDaysFrom(stored: StoredReminders['leadDays']): ReminderSettings['leadDays'] {
  const defaults = DEFAULT_SETTINGS.reminders.leadDays;
  const given = isList(stored)
    ? Object.fromEntries(KINDS_OF_ONE_LIST.map((kind) => [kind, stored]))
    : (stored ?? {});
  return { ...defaults, ...withKindsBefore(given) };
}

const KINDS_OF_ONE_LIST: readonly ReminderKind[] = ['notice', 'term-end', 'decision', 'customer-renewal'];

/** A kind that nothing is kept for has what was kept for the kind it was part of. */
function withKindsBefore<T>(stored: Partial<Record<ReminderKind, T>>): Partial<Record<ReminderKind, T>> {
  const given = { ...stored };
  for (const kind of REMINDER_KINDS) {
    const before = KIND_BEFORE[kind];
    const value = before === undefined ? undefined : given[before];
    if (given[kind] === undefined && value !== undefined) given[kind] = value;
  }
  return given;
}

function isList(stored: StoredReminders['leadDays']): stored is readonly number[] {
  return Array.isArray(stored);
}
