import type { Application } from '#domain/applications/application.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Customer } from '#domain/journey/journey.ts';
import type { WorkspaceSettings } from '#domain/settings/settings.ts';
import { contractOccasions, customerOccasions, trialOccasions, type Occasion } from './occasions.ts';
import type { PlannedReminder } from './reminder.ts';

/** How far ahead the plan reaches, so that reminders come for a year without the window being opened. */
export const PLAN_DAYS = 400;

/**
 * Dates passed by at most this many days stay in the plan: a reminder held back by quiet hours or a
 * sleeping machine must not vanish because the plan was made anew meanwhile.
 */
export const GRACE_DAYS = 7;

/** What reminders are made from. */
export interface ReminderSources {
  readonly contracts: readonly Contract[];
  readonly customers: readonly Customer[];
  readonly applications: readonly Application[];
}

/**
 * The whole plan of notifications (N1), sorted by time: notice deadlines, decisions and ends of contracts,
 * ends of trials (known by the contract of an application in trial), renewals of customers.
 * A lead is left out when it would come before the previous term's date of the same kind: for a
 * monthly contract only the leads within its month remain. Leads that lie in the past are kept while their date
 * is ahead: who shows them (`dueReminders`) takes the most urgent one only.
 */
export function planReminders(
  sources: ReminderSources,
  settings: WorkspaceSettings,
  today: IsoDate,
  locale: string,
): PlannedReminder[] {
  const context = {
    from: addDays(today, -GRACE_DAYS),
    until: addDays(today, PLAN_DAYS + Math.max(0, ...settings.reminders.leadDays)),
    today,
    locale,
    terms: settings.deadlines,
  };
  const trials = new Map(
    sources.applications
      .filter((application) => application.status === 'trial' && !application.archived)
      .map((application) => [application.id, application]),
  );
  const occasions = [
    ...sources.contracts.flatMap((contract) => {
      if (contract.archived) return [];
      const trial = contract.applicationId === null ? undefined : trials.get(contract.applicationId);
      const found = contractOccasions(contract, context);
      if (trial === undefined) return found;
      const others = found.filter((occasion) => occasion.kind === 'notice');
      return [...others, ...trialOccasions(trial, contract, context)];
    }),
    ...sources.customers.flatMap((customer) =>
      customer.archived ? [] : customerOccasions(customer, context),
    ),
  ];
  const horizon = addDays(today, PLAN_DAYS);
  const plan = occasions
    .filter((occasion) => settings.reminders.kinds[occasion.kind])
    .flatMap((occasion) => remindersOf(occasion, settings))
    .filter((reminder) => reminder.fireDate <= horizon);
  return plan.sort((left, right) => (orderKey(left) < orderKey(right) ? -1 : 1));
}

function remindersOf(occasion: Occasion, settings: WorkspaceSettings): PlannedReminder[] {
  const leads = [...new Set(settings.reminders.leadDays)].filter((lead) => lead <= occasion.longestLead);
  return leads
    .map((lead) => ({ lead, fireDate: addDays(occasion.date, -lead) }))
    .filter(({ fireDate }) => occasion.after === null || fireDate > occasion.after)
    .map(({ lead, fireDate }) => ({
      id: `${occasion.key}:${occasion.date}:${lead}`,
      kind: occasion.kind,
      fireDate,
      fireTime: settings.reminders.timeOfDay,
      title: occasion.title,
      body: occasion.body,
      target: occasion.target,
    }));
}

function orderKey(reminder: PlannedReminder): string {
  return `${reminder.fireDate}T${reminder.fireTime} ${reminder.id}`;
}
