import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { ReminderKind, WorkspaceSettings } from '#domain/settings/settings.ts';
import type { ReminderDecision } from './decision.ts';
import { deadlineOf, gatherOccasions, knownFrom, leadDaysOf, occasionsInTurn } from './gather.ts';
import type { ReminderSources } from './occasions/facts.ts';
import type { Occasion } from './occasions/occasion.ts';
import type { ReminderTarget } from './reminder.ts';

/** How far the list looks ahead. */
export const LIST_DAYS = 30;

/** One deadline in the list of reminders; its leads are one entry. */
export interface ReminderEntry {
  /** The deadline's identity, which decisions are kept under. */
  readonly deadline: string;
  readonly kind: ReminderKind;
  /** The date that is reminded of. */
  readonly date: IsoDate;
  /** Due since, snoozed until, or coming on this day; of what is done, the day it was last due or is next. */
  readonly on: IsoDate;
  readonly title: string;
  readonly body: string;
  readonly target: ReminderTarget;
  /** It waits until it is dealt with, also when its date is over: it may be put off beyond. */
  readonly standing: boolean;
}

/** All reminders as the window shows them, each deadline once. */
export interface ReminderList {
  /** Its day has come and nobody has dealt with it: the nearest date first. */
  readonly due: readonly ReminderEntry[];
  /** Put off: what comes back first, first. */
  readonly snoozed: readonly ReminderEntry[];
  /** The first reminder comes within `LIST_DAYS`. */
  readonly coming: readonly ReminderEntry[];
  /** Would be due or coming, but nobody is reminded: `body` says why. The nearest date first. */
  readonly silenced: readonly ReminderEntry[];
  /** Dealt with, latest first; it leaves the list a week after its date. */
  readonly done: readonly ReminderEntry[];
}

/**
 * Everything that is due, snoozed, coming or done (N2), whether or not the system shows notifications. It is
 * made from the same dates and decisions as the plan, and asks nobody what was shown.
 */
export function listReminders(
  sources: ReminderSources,
  decisions: readonly ReminderDecision[],
  settings: WorkspaceSettings,
  today: IsoDate,
  locale: string,
): ReminderList {
  const decided = new Map(decisions.map((decision) => [decision.id, decision]));
  const list = {
    due: [] as ReminderEntry[],
    snoozed: [] as ReminderEntry[],
    coming: [] as ReminderEntry[],
    silenced: [] as ReminderEntry[],
    done: [] as { readonly entry: ReminderEntry; readonly decidedAt: IsoInstant }[],
  };
  for (const occasion of gatherOccasions(sources, settings, today, locale, LIST_DAYS)) {
    const decision = decided.get(deadlineOf(occasion));
    const place = isOver(occasion, today) ? null : placeOf(occasion, decision, settings, today);
    if (place === null) continue;
    const entry = entryOf(occasion, place.on);
    if (occasion.silence !== null) {
      if (place.kind === 'due' || place.kind === 'coming') {
        list.silenced.push({ ...entry, body: occasion.silence() });
      }
      continue;
    }
    if (place.kind === 'done') list.done.push({ entry, decidedAt: place.decidedAt });
    else list[place.kind].push(entry);
  }
  return {
    due: list.due.toSorted((left, right) => compare(dateAndId(left), dateAndId(right))),
    snoozed: list.snoozed.toSorted((left, right) => compare(dayAndId(left), dayAndId(right))),
    coming: list.coming.toSorted((left, right) => compare(dayAndId(left), dayAndId(right))),
    silenced: list.silenced.toSorted((left, right) => compare(dateAndId(left), dateAndId(right))),
    done: list.done
      .toSorted((left, right) => compare(right.decidedAt, left.decidedAt))
      .map(({ entry }) => entry),
  };
}

/** How many are due, in short steps, for a thread that must stay free. The same as the length of the list's `due`. */
export function* countDueSteps(
  sources: ReminderSources,
  decisions: readonly ReminderDecision[],
  settings: WorkspaceSettings,
  today: IsoDate,
  locale: string,
): Generator<undefined, number> {
  const decided = new Map(decisions.map((decision) => [decision.id, decision]));
  let due = 0;
  for (const occasions of occasionsInTurn(sources, settings, today, locale, LIST_DAYS)) {
    for (const occasion of occasions) {
      if (occasion.silence !== null || isOver(occasion, today)) continue;
      if (placeOf(occasion, decided.get(deadlineOf(occasion)), settings, today)?.kind === 'due') due += 1;
    }
    yield;
  }
  return due;
}

/** Its date is over, and nothing is left to be done. */
function isOver({ standing, date }: Occasion, today: IsoDate): boolean {
  return !standing && date < knownFrom(today);
}

type Place =
  | { readonly kind: 'due' | 'snoozed' | 'coming'; readonly on: IsoDate }
  | { readonly kind: 'done'; readonly on: IsoDate; readonly decidedAt: IsoInstant };

function placeOf(
  occasion: Occasion,
  decided: ReminderDecision | undefined,
  settings: WorkspaceSettings,
  today: IsoDate,
): Place | null {
  const days = leadDaysOf(occasion, settings).map(({ day }) => day);
  // What is still to be done is due at its date, whatever its leads are.
  if (occasion.standing && !days.includes(occasion.date)) days.push(occasion.date);
  const decision = decided?.decision;
  if (decided !== undefined && decision?.kind === 'done') {
    return { kind: 'done', on: latestUntil(days, today) ?? occasion.date, decidedAt: decided.decidedAt };
  }
  if (decision?.kind === 'snoozed') {
    if (decision.until > today) return { kind: 'snoozed', on: decision.until };
    days.push(decision.until);
  }
  const last = latestUntil(days, today);
  if (last !== null) return { kind: 'due', on: last };
  const next = days.toSorted(compare)[0];
  return next === undefined || next > addDays(today, LIST_DAYS) ? null : { kind: 'coming', on: next };
}

function latestUntil(days: readonly IsoDate[], today: IsoDate): IsoDate | null {
  return (
    days
      .filter((day) => day <= today)
      .toSorted(compare)
      .at(-1) ?? null
  );
}

function entryOf(occasion: Occasion, on: IsoDate): ReminderEntry {
  const { kind, date, target, standing } = occasion;
  return { deadline: deadlineOf(occasion), kind, date, on, ...occasion.words(), target, standing };
}

function dateAndId({ date, deadline }: ReminderEntry): string {
  return `${date} ${deadline}`;
}

function dayAndId({ on, deadline }: ReminderEntry): string {
  return `${on} ${deadline}`;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
