import type { CustomerId, PlayRunId, TaskId } from '#domain/brand.ts';
import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { journeyStays, type Journey, type JourneyStay } from '#domain/journey/journeys.ts';
import { customerRenewal } from '#domain/journey/renewal.ts';
import { stateOn } from '#domain/journey/replay-marks.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import type { NpsResponse } from '#domain/nps/response.ts';
import { assertNever } from '#domain/outcome.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { Play, PlayRun } from './play.ts';

/** What plays look at, besides the journey of a customer. */
export interface PlayFacts {
  readonly journey: Journey;
  readonly responses: readonly NpsResponse[];
  /** Day of the last touchpoint; `null` when there was none. */
  readonly lastTouchpoint: IsoDate | null;
  /** 0 to 100; `null` while it is not known. */
  readonly health: number | null;
}

export interface FireContext {
  readonly today: IsoDate;
  readonly now: IsoInstant;
  /** The manager's day at a moment. */
  readonly dayOf: (at: IsoInstant) => IsoDate;
  readonly newTaskId: () => TaskId;
  readonly locale: string;
}

/** A play that was set off, with the tasks that it asks for. */
export interface FiredPlay {
  readonly run: PlayRun;
  readonly tasks: readonly Task[];
}

/** A health that stays low is told again after so many days. */
const HEALTH_PAUSE_DAYS = 90;

/**
 * The plays that are to be set off today, each with its tasks. An occasion has one id for good (`<play>:<customer>:<occasion>`),
 * so that asked again, after a restart or with the clock set back, nothing fires twice. What happened before a play was made
 * or switched on sets nothing off, and neither does a customer who is lost, paused or archived. Plays of one board only look
 * at its cards.
 */
export function firePlays(
  plays: readonly Play[],
  facts: readonly PlayFacts[],
  runs: readonly PlayRun[],
  context: FireContext,
): FiredPlay[] {
  const steps = firePlaySteps(plays, facts, runs, context);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of one customer, so that thousands do not hold up the window. */
export function* firePlaySteps(
  plays: readonly Play[],
  facts: Iterable<PlayFacts>,
  runs: readonly PlayRun[],
  context: FireContext,
): Generator<undefined, FiredPlay[]> {
  const ofCustomer = Map.groupBy(runs, ({ customerId }) => customerId);
  const ofStage = Map.groupBy(
    plays.filter(({ enabled }) => enabled),
    ({ stage }) => stage,
  );
  const found: FiredPlay[] = [];
  for (const one of facts) {
    const { customer } = one.journey;
    const asked = ofStage.get(customer.stage) ?? [];
    if (asked.length > 0) found.push(...firedFor(asked, one, ofCustomer.get(customer.id) ?? [], context));
    yield undefined;
  }
  return found;
}

/** What is set off for one customer by plays of the stage in which its card lies. */
function firedFor(
  plays: readonly Play[],
  one: PlayFacts,
  own: readonly PlayRun[],
  context: FireContext,
): FiredPlay[] {
  const { customer } = one.journey;
  if (customer.archived || stateOn(customer.state, context.today).kind !== 'here') return [];
  const stay = journeyStays(one.journey, context.today).at(-1);
  if (stay?.end !== 'open') return [];
  const known = new Set<string>(own.map(({ id }) => id));
  return plays.flatMap((play) => {
    if (play.stage !== stay.stage || (play.boardId ?? customer.boardId) !== customer.boardId) return [];
    return occasionsOf(play, one, stay, own, context)
      .filter(({ what }) => !known.has(runId(play, customer.id, what)))
      .map((occasion) => fired(play, one.journey.customer, occasion, context));
  });
}

/** A play started by the manager, whatever sets it off otherwise. */
export function startByHand(
  play: Play,
  customer: Customer,
  context: FireContext,
  newId: () => string,
): FiredPlay {
  const why = `Started by hand on ${formatDate(context.today, context.locale)}`;
  return fired(play, customer, { what: `${BY_HAND}:${newId()}`, why }, context);
}

const BY_HAND = 'by-hand';

/** Whether the manager started it: only then it can be started anew. */
export function isByHand({ id, playId, customerId }: PlayRun): boolean {
  return id.startsWith(`${playId}:${customerId}:${BY_HAND}:`);
}

interface PlayOccasion {
  /** Names the occasion among those of the play and the customer. */
  readonly what: string;
  readonly why: string;
}

function runId(play: Play, customerId: CustomerId, what: string): PlayRunId {
  return `${play.id}:${customerId}:${what}` as PlayRunId;
}

function occasionsOf(
  play: Play,
  facts: PlayFacts,
  stay: JourneyStay,
  runs: readonly PlayRun[],
  { today, dayOf, locale }: FireContext,
): PlayOccasion[] {
  const { trigger, stage } = play;
  const since = dayOf(play.activeSince);
  const due = (on: IsoDate): boolean => on >= since && on <= today;
  const day = (on: IsoDate): string => formatDate(on, locale);
  switch (trigger.kind) {
    case 'entered':
      if (!due(stay.from)) return [];
      return [{ what: `entered:${stay.from}`, why: `Entered ${STAGE_NAMES[stage]} on ${day(stay.from)}` }];
    case 'days-in-stage': {
      // Pauses do not count, so the day is reached that much later.
      const reached = addDays(today, trigger.days - stay.days);
      if (!due(reached)) return [];
      return [
        // Once for a stay, also when the number of days is changed meanwhile.
        { what: `stay:${stay.from}`, why: `${stay.days} days in ${STAGE_NAMES[stage]}` },
      ];
    }
    case 'health-below': {
      if (wasLately(play, runs, today)) return [];
      const { health } = facts;
      if (health === null || health >= trigger.score) return [];
      return [{ what: `health:${today}`, why: `Health ${health}, below ${trigger.score}` }];
    }
    case 'before-renewal': {
      const renewal = customerRenewal(facts.journey.customer.terms, today);
      if (renewal.kind !== 'renews' && renewal.kind !== 'ends') return [];
      const left = daysBetween(today, renewal.on);
      if (left < 0 || left > trigger.days) return [];
      return [{ what: `renewal:${renewal.on}`, why: `Renewal on ${day(renewal.on)}` }];
    }
    case 'nps-answer':
      return facts.responses
        .filter(({ on, score }) => due(on) && score >= trigger.from && score <= trigger.to)
        .map(({ id, on, score }) => ({ what: `nps:${id}`, why: `Answered ${score} on ${day(on)}` }));
    case 'no-touchpoint': {
      const { lastTouchpoint } = facts;
      const last = lastTouchpoint !== null && lastTouchpoint > stay.from ? lastTouchpoint : stay.from;
      if (!due(addDays(last, trigger.days))) return [];
      return [{ what: `quiet:${last}`, why: `No contact since ${day(last)}` }];
    }
    default:
      return assertNever(trigger);
  }
}

function wasLately(play: Play, runs: readonly PlayRun[], today: IsoDate): boolean {
  return runs.some(
    ({ playId, on }) => playId === play.id && Math.abs(daysBetween(on, today)) < HEALTH_PAUSE_DAYS,
  );
}

function fired(play: Play, customer: Customer, { what, why }: PlayOccasion, context: FireContext): FiredPlay {
  const tasks = play.steps.map(({ title, dueAfterDays, owner }): Task => ({
    id: context.newTaskId(),
    title,
    note: `${play.name}: ${why}`,
    subject: { kind: 'customer', id: customer.id },
    owner: owner === '' ? customer.owner : owner,
    due: addDays(context.today, dueAfterDays),
    firstDue: null,
    done: null,
    createdAt: context.now,
    updatedAt: context.now,
  }));
  const run: PlayRun = {
    id: runId(play, customer.id, what),
    playId: play.id,
    name: play.name,
    stage: play.stage,
    customerId: customer.id,
    on: context.today,
    why,
    tasks: tasks.map(({ id }) => id),
    outcome: null,
  };
  return { run, tasks };
}
