import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { DEFAULT_HEALTH, type HealthSettings } from '#domain/health/health.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import type { UsageWindow } from '#domain/usage/usage.ts';

/** How totals over several currencies are made (S9). */
export interface ConversionSettings {
  /** Currency that totals are converted to. */
  readonly currency: CurrencyCode;
  /** A rate holds for at most so many days: weekends and holidays have none of their own. */
  readonly maxRateAgeDays: number;
}

/** How use is measured and judged (U2 to U4). */
export interface UsageSettings {
  /** Days in which somebody must have been active to count. */
  readonly windowDays: UsageWindow;
  /** Seats kept above those that are used, in per cent of them. */
  readonly bufferPercent: number;
  /** Data older than so many days are said to be stale. */
  readonly staleAfterDays: number;
}

/** When the estate is looked at (C2). */
export interface CheckInSettings {
  /** Days from one check-in to the next, 1 to 30. */
  readonly everyDays: number;
}

/** What the manager set once for the whole workspace. */
export interface WorkspaceSettings {
  /** Name that goes into histories as "who". */
  readonly managerName: string;
  /** Currency that new entries start with; totals of other currencies are shown apart. */
  readonly currency: CurrencyCode;
  /** `null`: totals are converted to `currency`, as usual. */
  readonly conversion: ConversionSettings | null;
  /** Holidays, delivery and decision lead times that every deadline is computed with. */
  readonly deadlines: TermSettings;
  readonly reminders: ReminderSettings;
  readonly usage: UsageSettings;
  readonly checkIns: CheckInSettings;
  readonly health: HealthSettings;
}

/** What is reminded of, in the order of the settings. */
export const REMINDER_KINDS = [
  'notice',
  'acknowledgement',
  'decision',
  'term-end',
  'trial-end',
  'task',
  'reopened',
  'check-in',
  'customer-renewal',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Kinds that have no date ahead: they tell on the day that something happened. */
export const KINDS_ON_THE_DAY: readonly ReminderKind[] = ['reopened'];

export interface ReminderSettings {
  /** Whether the system's notifications are used; the list in the window has everything either way. */
  readonly notifications: boolean;
  /** Kinds that are reminded of. */
  readonly kinds: Readonly<Record<ReminderKind, boolean>>;
  /** Days before the date at which a reminder comes, for each kind; 0 is the date itself. */
  readonly leadDays: Readonly<Record<ReminderKind, readonly number[]>>;
  /** Local time of day, `HH:mm`. */
  readonly timeOfDay: string;
  /** From–to local times in which nothing is shown; equal times mean never quiet. */
  readonly quietFrom: string;
  readonly quietTo: string;
}

const LEAD_DAYS = [90, 60, 30, 14, 7, 1];
/** What was asked for long before, or has an end that nobody can move. */
const LAST_MONTH_LEAD_DAYS = [30, 14, 7, 1];
/** The trial of a fortnight is the usual one. */
const TRIAL_LEAD_DAYS = [14, 7, 1];
const TASK_LEAD_DAYS = [7, 1, 0];

/** Friday's rate holds over a long weekend. */
const DEFAULT_MAX_RATE_AGE = 7;

/** How totals are converted in this workspace. */
export function conversionOf({ conversion, currency }: WorkspaceSettings): ConversionSettings {
  return conversion ?? { currency, maxRateAgeDays: DEFAULT_MAX_RATE_AGE };
}

export const DEFAULT_SETTINGS: WorkspaceSettings = {
  managerName: '',
  currency: 'EUR' as CurrencyCode,
  conversion: null,
  deadlines: DEFAULT_TERM_SETTINGS,
  usage: { windowDays: 30, bufferPercent: 10, staleAfterDays: 45 },
  checkIns: { everyDays: 30 },
  health: DEFAULT_HEALTH,
  reminders: {
    notifications: true,
    kinds: {
      notice: true,
      acknowledgement: true,
      decision: true,
      'term-end': true,
      'trial-end': true,
      task: true,
      reopened: true,
      'check-in': true,
      'customer-renewal': true,
    },
    leadDays: {
      notice: LEAD_DAYS,
      acknowledgement: LAST_MONTH_LEAD_DAYS,
      decision: LAST_MONTH_LEAD_DAYS,
      'term-end': LAST_MONTH_LEAD_DAYS,
      'trial-end': TRIAL_LEAD_DAYS,
      task: TASK_LEAD_DAYS,
      reopened: [],
      'check-in': TASK_LEAD_DAYS,
      'customer-renewal': LEAD_DAYS,
    },
    timeOfDay: '09:00',
    quietFrom: '20:00',
    quietTo: '08:00',
  },
};
