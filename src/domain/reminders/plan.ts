import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { isSampleId } from '#domain/sample/ids.ts';
import type { WorkspaceSettings } from '#domain/settings/settings.ts';
import { snoozedReminderId, type ReminderDecision } from './decision.ts';
import { deadlineOf, leadDaysOf, occasionsInTurn } from './gather.ts';
import type { ReminderSources } from './occasions/facts.ts';
import type { Occasion } from './occasions/occasion.ts';
import type { PlannedReminder } from './reminder.ts';

/** How far ahead the plan reaches, so that reminders come for a year without the window being opened. */
export const PLAN_DAYS = 400;

/** The plan is handed over whole: of a very large workspace it holds the soonest, which shortens its horizon. */
export const LARGEST_PLAN = 20_000;

/**
 * The whole plan of notifications (N1), sorted by time: whatever the providers of occasions find and nothing silences.
 * Leads that lie in the past are kept while their date is ahead: who shows them (`dueReminders`) takes the
 * most urgent one only. A deadline that is done has none; one that is snoozed has one on the day it is
 * snoozed until, and its later leads.
 */
export function planReminders(...about: Parameters<typeof planningSteps>): PlannedReminder[] {
  const steps = planningSteps(...about);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same in short steps (one contract, customer or day each), for a thread that must stay free. */
export function* planningSteps(
  sources: ReminderSources,
  settings: WorkspaceSettings,
  today: IsoDate,
  locale: string,
  decisions: readonly ReminderDecision[] = [],
): Generator<undefined, PlannedReminder[]> {
  const decided = new Map(decisions.map((decision) => [decision.id, decision]));
  const days = new Map<IsoDate, Candidate[]>();
  const last = addDays(today, PLAN_DAYS);
  for (const occasions of occasionsInTurn(sources, settings, today, locale, PLAN_DAYS)) {
    for (const candidate of occasions.flatMap((each) => candidatesOf(each, settings, decided))) {
      if (candidate.day > last || isStaleSample(candidate, today)) continue;
      const others = days.get(candidate.day);
      if (others === undefined) days.set(candidate.day, [candidate]);
      else others.push(candidate);
    }
    yield;
  }
  return yield* soonest(days, settings.reminders.timeOfDay);
}

interface Candidate {
  readonly id: string;
  readonly day: IsoDate;
  readonly occasion: Occasion;
  readonly snoozed: boolean;
  readonly reminder: (fireTime: string) => PlannedReminder;
}

function candidatesOf(
  occasion: Occasion,
  settings: WorkspaceSettings,
  decided: ReadonlyMap<string, ReminderDecision>,
): readonly Candidate[] {
  if (occasion.silence !== null) return [];
  const decision = decided.size === 0 ? undefined : decided.get(deadlineOf(occasion))?.decision;
  if (decision?.kind === 'done') return [];
  const leads = leadCandidates(occasion, settings);
  if (decision === undefined) return leads;
  const { until } = decision;
  const id = snoozedReminderId(deadlineOf(occasion), occasion.date, decision);
  return [candidate(id, until, occasion, true), ...leads.filter(({ day }) => day > until)];
}

/** Of occasions that are kept from plan to plan, the candidates are too. */
const keptLeads = new WeakMap<Occasion, { of: readonly number[]; candidates: readonly Candidate[] }>();

function leadCandidates(occasion: Occasion, settings: WorkspaceSettings): readonly Candidate[] {
  const of = settings.reminders.leadDays[occasion.kind];
  const before = keptLeads.get(occasion);
  if (before?.of === of) return before.candidates;
  const deadline = deadlineOf(occasion);
  const candidates = leadDaysOf(occasion, settings).map(({ lead, day }) =>
    candidate(`${deadline}:${lead}`, day, occasion, false),
  );
  keptLeads.set(occasion, { of, candidates });
  return candidates;
}

/** The reminder itself is made once it is in the plan, and the same one each time. */
function candidate(id: string, day: IsoDate, occasion: Occasion, snoozed: boolean): Candidate {
  let made: PlannedReminder | null = null;
  const reminder = (fireTime: string): PlannedReminder => {
    if (made?.fireTime === fireTime) return made;
    const { kind, target } = occasion;
    return (made = { id, kind, fireDate: day, fireTime, ...occasion.words(), target });
  };
  return { id, day, occasion, snoozed, reminder };
}

/**
 * The sample was made up a moment ago: nobody has missed anything in it, so it has nothing to catch up on,
 * unless the manager asked for it.
 */
function isStaleSample({ occasion, day, snoozed }: Candidate, today: IsoDate): boolean {
  return !snoozed && day < today && isSampleId(occasion.target.id);
}

/** The soonest, in order. Gathered by day: sorting all of a large workspace's took seconds. */
function* soonest(
  candidatesByDay: ReadonlyMap<IsoDate, readonly Candidate[]>,
  fireTime: string,
): Generator<undefined, PlannedReminder[]> {
  const plan: PlannedReminder[] = [];
  const days = [...candidatesByDay].sort(([left], [right]) => compare(left, right));
  for (const [, candidates] of days) {
    if (plan.length >= LARGEST_PLAN) break;
    const inOrder = candidates.toSorted((left, right) => compare(left.id, right.id));
    plan.push(...inOrder.map(({ reminder }) => reminder(fireTime)));
    yield;
  }
  return plan.slice(0, LARGEST_PLAN);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
