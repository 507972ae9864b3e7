import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { WorkspaceSettings } from '#domain/settings/settings.ts';
import type { Occasion, OccasionContext } from './occasions/occasion.ts';
import { factsOf, type ReminderSources } from './occasions/facts.ts';
import { PROVIDERS } from './occasions/providers.ts';

/**
 * Dates passed by at most this many days stay in the plan: a reminder held back by quiet hours or a
 * sleeping machine must not vanish because the plan was made anew meanwhile.
 */
export const GRACE_DAYS = 7;

/** One reminder's day, and how many days it lies before the date it reminds of. */
export interface LeadDay {
  readonly lead: number;
  readonly day: IsoDate;
}

/** First date that a plan made `today` is sure to know of; of earlier ones only what is still to be done. */
export function knownFrom(today: IsoDate): IsoDate {
  return addDays(today, -GRACE_DAYS);
}

/** Every date that the settings want reminders of, whose reminders may come until `days` from today. */
export function gatherOccasions(...about: Parameters<typeof occasionsInTurn>): Occasion[] {
  return [...occasionsInTurn(...about)].flat();
}

/** The same, row by row, for who must not hold a thread for long. */
export function* occasionsInTurn(
  sources: ReminderSources,
  settings: WorkspaceSettings,
  today: IsoDate,
  locale: string,
  days: number,
): Generator<Occasion[]> {
  const { kinds, leadDays } = settings.reminders;
  const context: OccasionContext = {
    from: knownFrom(today),
    until: addDays(today, days + Math.max(0, ...Object.values(leadDays).flat())),
    today,
    locale,
    terms: settings.deadlines,
    checkIns: settings.checkIns,
  };
  const facts = factsOf(sources);
  for (const provider of PROVIDERS) {
    for (const occasions of provider(sources, facts, context))
      yield occasions.filter(({ kind }) => kinds[kind]);
  }
}

/** The deadline's identity: what `groupOf` finds in the ids of its reminders. */
export function deadlineOf({ key, date }: Pick<Occasion, 'key' | 'date'>): string {
  return `${key}:${date}`;
}

/**
 * The days on which the settings want to be reminded. A lead is left out when it would come before the
 * previous term's date of the same kind: for a monthly contract only the leads within its month remain.
 */
export function leadDaysOf(
  { kind, date, after, longestLead, onTheDay }: Occasion,
  { reminders }: WorkspaceSettings,
): LeadDay[] {
  if (onTheDay) return [{ lead: 0, day: date }];
  const found: LeadDay[] = [];
  for (const lead of new Set(reminders.leadDays[kind])) {
    if (lead > longestLead) continue;
    const day = addDays(date, -lead);
    if (after === null || day > after) found.push({ lead, day });
  }
  return found;
}
