import type { Application } from '#domain/applications/application.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Customer } from '#domain/journey/journey.ts';
import type { WorkspaceSettings } from '#domain/settings/settings.ts';
import { contractOccasions, customerOccasions, trialOccasions, type Occasion } from './occasions.ts';

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

/** One reminder's day, and how many days it lies before the date it reminds of. */
export interface LeadDay {
  readonly lead: number;
  readonly day: IsoDate;
}

/** Every date that the settings want reminders of, whose reminders may come until `days` from today. */
export function gatherOccasions(...about: Parameters<typeof occasionsInTurn>): Occasion[] {
  return [...occasionsInTurn(...about)].flat();
}

/** The same, contract by contract and customer by customer, for who must not hold a thread for long. */
export function* occasionsInTurn(
  sources: ReminderSources,
  settings: WorkspaceSettings,
  today: IsoDate,
  locale: string,
  days: number,
): Generator<Occasion[]> {
  const { kinds, leadDays } = settings.reminders;
  const context = {
    from: addDays(today, -GRACE_DAYS),
    until: addDays(today, days + Math.max(0, ...Object.values(leadDays).flat())),
    today,
    locale,
    terms: settings.deadlines,
  };
  const trials = new Map(
    sources.applications
      .filter((application) => application.status === 'trial' && !application.archived)
      .map((application) => [application.id, application]),
  );
  const wanted = (occasions: readonly Occasion[]): Occasion[] => occasions.filter(({ kind }) => kinds[kind]);
  for (const contract of sources.contracts) {
    if (contract.archived) continue;
    const trial = contract.applicationId === null ? undefined : trials.get(contract.applicationId);
    const found = contractOccasions(contract, context);
    const ofTrial = trial === undefined ? [] : trialOccasions(trial, contract, context);
    yield wanted(
      trial === undefined ? found : [...found.filter(({ kind }) => kind === 'notice'), ...ofTrial],
    );
  }
  for (const customer of sources.customers) {
    if (!customer.archived) yield wanted(customerOccasions(customer, context));
  }
}

/** The deadline's identity: what `groupOf` finds in the ids of its reminders. */
export function deadlineOf({ key, date }: Occasion): string {
  return `${key}:${date}`;
}

/**
 * The days on which the settings want to be reminded. A lead is left out when it would come before the
 * previous term's date of the same kind: for a monthly contract only the leads within its month remain.
 */
export function leadDaysOf(
  { kind, date, after, longestLead }: Occasion,
  { reminders }: WorkspaceSettings,
): LeadDay[] {
  const found: LeadDay[] = [];
  for (const lead of new Set(reminders.leadDays[kind])) {
    if (lead > longestLead) continue;
    const day = addDays(date, -lead);
    if (after === null || day > after) found.push({ lead, day });
  }
  return found;
}
