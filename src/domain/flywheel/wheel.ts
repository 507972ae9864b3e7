import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { STAGES, type Stage } from '#domain/journey/journey.ts';
import { staysAhead, type Journey } from '#domain/journey/journeys.ts';
import type { Period } from '#domain/journey/periods.ts';
import { PHASES, STAGES_OF_PHASE, type Phase } from '#domain/journey/stages.ts';
import { forceOfPhase, forceOfStage, forceShares, type Force, type ForceFacts } from './force.ts';
import { stageFrictions, type StageFriction } from './friction.ts';
import { speedOf, walksOf, type Walk, type WheelSpeed } from './speed.ts';

/** Friction of a phase: of all cards that were in one of its stages. */
export interface PhaseFriction {
  readonly cards: readonly CustomerId[];
  readonly left: readonly CustomerId[];
  readonly stuck: readonly CustomerId[];
  /** Left ÷ cards + stuck ÷ cards; `null` without cards. */
  readonly friction: number | null;
}

/** A figure of the period, and of the one before; `null` when nothing is before. */
export interface Compared<Figure> {
  readonly now: Figure;
  readonly before: Figure | null;
}

export interface StagePart {
  readonly friction: Compared<StageFriction>;
  readonly force: Compared<Force>;
}

export interface PhasePart {
  readonly friction: Compared<PhaseFriction>;
  readonly force: Compared<Force>;
  /** Its part of all force, 0 to 1 (`forceShares`). */
  readonly share: number;
}

/** Everything the wheel is drawn from (F1). */
export interface Wheel {
  readonly period: Period;
  readonly before: Period | null;
  readonly speed: Compared<WheelSpeed>;
  readonly stages: Readonly<Record<Stage, StagePart>>;
  readonly phases: Readonly<Record<Phase, PhasePart>>;
  readonly walks: readonly Walk[];
}

export function phaseFriction(stages: readonly StageFriction[]): PhaseFriction {
  const all = (ids: (stage: StageFriction) => readonly CustomerId[]): CustomerId[] => [
    ...new Set(stages.flatMap(ids)),
  ];
  const cards = all((stage) => stage.cards);
  const left = all((stage) => stage.left);
  const stuck = all((stage) => stage.stuck);
  return {
    cards,
    left,
    stuck,
    friction: cards.length === 0 ? null : (left.length + stuck.length) / cards.length,
  };
}

/** The wheel of a period beside the one before, in steps so that thousands of customers do not hold up the window. */
export function* wheelOf(
  facts: ForceFacts,
  period: Period,
  before: Period | null,
  today: IsoDate,
): Generator<undefined, Wheel> {
  yield* staysAhead(facts.journeys, period.to);
  const now = stageFrictions(facts.journeys, period);
  yield undefined;
  if (before !== null) yield* staysAhead(facts.journeys, before.to);
  const then = before === null ? null : stageFrictions(facts.journeys, before);
  yield undefined;
  yield* staysAhead(facts.journeys, today);
  const walks = walksOf(facts.journeys, today);
  yield undefined;
  const compared = <Figure>(of: (days: Period) => Figure): Compared<Figure> => ({
    now: of(period),
    before: before === null ? null : of(before),
  });
  const stages = recordOf(STAGES, (stage, place): StagePart => ({
    friction: { now: at(now, place), before: then === null ? null : at(then, place) },
    force: compared((days) => forceOfStage(stage, days, facts)),
  }));
  yield undefined;
  const forces = PHASES.map((phase) => compared((days) => forceOfPhase(phase, days, facts)));
  const shares = forceShares(forces.map((force) => force.now));
  const phases = recordOf(PHASES, (phase, place): PhasePart => {
    const own = STAGES_OF_PHASE[phase].map((stage) => stages[stage].friction);
    const earlier = own.flatMap((friction) => friction.before ?? []);
    return {
      friction: {
        now: phaseFriction(own.map((friction) => friction.now)),
        before: before === null ? null : phaseFriction(earlier),
      },
      force: at(forces, place),
      share: at(shares, place),
    };
  });
  return { period, before, speed: compared((days) => speedOf(walks, days)), stages, phases, walks };
}

/** The first day of anything known: "all time" begins there, so that nothing is spread over years without customers. */
export function beginning(journeys: readonly Journey[], today: IsoDate): IsoDate {
  return journeys.reduce((first, { moves }) => {
    const on = moves[0]?.on;
    return on !== undefined && on < first ? on : first;
  }, today);
}

function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new RangeError(`Nothing at ${place} of ${items.length}`);
  return item;
}

function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  of: (key: Key, place: number) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key, place) => [key, of(key, place)])) as Record<Key, Value>;
}
