import type { Application } from '#domain/applications/application.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { isSampleId } from '#domain/sample/ids.ts';
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

/** The plan is handed over whole: of a very large workspace it holds the soonest, which shortens its horizon. */
export const LARGEST_PLAN = 20_000;

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
  const wanted = occasions.filter((occasion) => settings.reminders.kinds[occasion.kind]);
  return soonest(wanted, settings, addDays(today, PLAN_DAYS)).filter(
    (reminder) => !isStaleSample(reminder, today),
  );
}

/** The sample was made up a moment ago: nobody has missed anything in it, so it has nothing to catch up on. */
function isStaleSample({ target, fireDate }: PlannedReminder, today: IsoDate): boolean {
  return isSampleId(target.id) && fireDate < today;
}

interface Candidate {
  readonly occasion: Occasion;
  readonly lead: number;
}

/** The soonest leads up to `horizon`, in order. Gathered by day: sorting all of a large workspace's took seconds. */
function soonest(
  occasions: readonly Occasion[],
  settings: WorkspaceSettings,
  horizon: IsoDate,
): PlannedReminder[] {
  const leads = [...new Set(settings.reminders.leadDays)];
  const days = new Map<IsoDate, Candidate[]>();
  for (const occasion of occasions) {
    for (const lead of leads) {
      const day = addDays(occasion.date, -lead);
      if (lead > occasion.longestLead || day > horizon) continue;
      if (occasion.after !== null && day <= occasion.after) continue;
      const others = days.get(day);
      if (others === undefined) days.set(day, [{ occasion, lead }]);
      else others.push({ occasion, lead });
    }
  }
  const plan: PlannedReminder[] = [];
  for (const [day, candidates] of [...days].sort(([left], [right]) => compareTexts(left, right))) {
    if (plan.length >= LARGEST_PLAN) break;
    const reminders = candidates.map((candidate) => reminderOf(candidate, day, settings.reminders.timeOfDay));
    plan.push(...reminders.sort((left, right) => compareTexts(left.id, right.id)));
  }
  return plan.slice(0, LARGEST_PLAN);
}

function reminderOf({ occasion, lead }: Candidate, fireDate: IsoDate, fireTime: string): PlannedReminder {
  const { key, date, kind, target } = occasion;
  return { id: `${key}:${date}:${lead}`, kind, fireDate, fireTime, ...occasion.words(), target };
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
