import type { AnnualCost } from '#domain/applications/annual-cost.ts';
import type { ApplicationId, CustomerId } from '#domain/brand.ts';
import { daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { STAGES, type Stage } from '#domain/journey/journey.ts';
import type { Journey } from '#domain/journey/journeys.ts';
import type { Period } from '#domain/journey/periods.ts';
import { stageIndex, STAGES_OF_PHASE, type Phase } from '#domain/journey/stages.ts';
import { money, scaleMoney, totalsByCurrency } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import type { PlayRun } from '#domain/plays/play.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { Effort, StageTool } from './effort.ts';

/** What the software behind some stages costs in a period. Unknown is unknown, never nought. */
export type SoftwareCost =
  | { readonly kind: 'none' }
  | { readonly kind: 'known'; readonly amounts: readonly Money[] }
  /** Of these applications nobody knows what they cost. */
  | { readonly kind: 'unknown'; readonly applications: readonly ApplicationId[] };

/** What was put into some stages in a period (F1), and what their software costs (F3). */
export interface Force {
  /** Customers for whom a play was completed, once a play. */
  readonly plays: readonly CustomerId[];
  /** Hours logged by hand; 0 when none were. */
  readonly hours: number;
  /** Money logged by hand, one amount a currency. */
  readonly spent: readonly Money[];
  readonly software: SoftwareCost;
  /** Customers who entered what comes next: the following stage, of the last phase its own last stage. */
  readonly conversions: readonly CustomerId[];
  /** Software ÷ conversions, one amount a currency; `null` when unknown, when nothing is mapped, or nobody went on. */
  readonly perConversion: readonly Money[] | null;
}

export interface ForceFacts {
  readonly journeys: readonly Journey[];
  readonly runs: readonly PlayRun[];
  readonly tasks: ReadonlyMap<string, Task>;
  readonly efforts: readonly Effort[];
  readonly tools: readonly StageTool[];
  readonly costs: ReadonlyMap<ApplicationId, AnnualCost>;
  readonly dayOf: (at: IsoInstant) => IsoDate;
}

/** A year's cost is spread evenly over so many days. */
const YEAR_DAYS = 365;
const PER_CENT = 100;
/** Shares are kept to a hundredth of a per cent. */
const SHARE_UNITS = 100;

/**
 * The day a play was completed: that of its outcome, else that of its last task when all are done. `null` while it goes on, when
 * it was called off, or when every task was left out.
 */
export function completedOn(
  { outcome, tasks: ids }: PlayRun,
  tasks: ReadonlyMap<string, Task>,
  dayOf: (at: IsoInstant) => IsoDate,
): IsoDate | null {
  if (outcome !== null) return outcome.kind === 'called-off' ? null : outcome.on;
  const own = ids.flatMap((id) => tasks.get(id)?.done ?? []);
  if (own.length === 0 || own.length < ids.length || own.every(({ skipped }) => skipped)) return null;
  return own.map(({ at }) => dayOf(at)).reduce((a, b) => (a > b ? a : b));
}

/**
 * The force of some stages in a period, both days included (measures, Flywheel; ours). Software is taken at what it costs in a
 * year now × its share of the stage × the days of the period ÷ 365.
 * @param next the stage whose entries are the conversions; `null`: there is none
 */
export function forceOf(
  stages: readonly Stage[],
  next: Stage | null,
  period: Period,
  facts: ForceFacts,
): Force {
  const within = (day: IsoDate | null): boolean => day !== null && day >= period.from && day <= period.to;
  const here = ({ stage }: { readonly stage: Stage }): boolean => stages.includes(stage);
  const plays = facts.runs
    .filter(here)
    .filter((run) => within(completedOn(run, facts.tasks, facts.dayOf)))
    .map(({ customerId }) => customerId);
  const efforts = facts.efforts.filter(here).filter(({ on }) => within(on));
  const software = softwareCost(facts.tools.filter(here), facts.costs, period);
  const conversions = next === null ? [] : entered(facts.journeys, next, within);
  return {
    plays,
    hours: efforts.reduce((sum, { hours }) => sum + (hours ?? 0), 0),
    spent: totalsByCurrency(
      efforts.flatMap(({ amount, currency }) => (amount === null ? [] : [money(amount, currency)])),
    ),
    software,
    conversions,
    perConversion:
      software.kind !== 'known' || conversions.length === 0
        ? null
        : software.amounts.map((amount) => scaleMoney(amount, 1, conversions.length)),
  };
}

export function forceOfStage(stage: Stage, period: Period, facts: ForceFacts): Force {
  return forceOf([stage], STAGES[stageIndex(stage) + 1] ?? null, period, facts);
}

/** A phase converts into the first stage of the next one; delight into advocates. */
export function forceOfPhase(phase: Phase, period: Period, facts: ForceFacts): Force {
  const stages = STAGES_OF_PHASE[phase];
  return forceOf(stages, STAGES[stageIndex(stages[1]) + 1] ?? 'advocacy', period, facts);
}

function entered(
  journeys: readonly Journey[],
  stage: Stage,
  within: (day: IsoDate) => boolean,
): CustomerId[] {
  return journeys
    .filter(({ moves }) => moves.some(({ from, to, on }) => to === stage && from !== stage && within(on)))
    .map(({ customer }) => customer.id);
}

function softwareCost(
  tools: readonly StageTool[],
  costs: ReadonlyMap<ApplicationId, AnnualCost>,
  { from, to }: Period,
): SoftwareCost {
  if (tools.length === 0) return { kind: 'none' };
  const unknown = tools.filter(({ applicationId }) => costs.get(applicationId)?.kind !== 'known');
  if (unknown.length > 0) {
    return { kind: 'unknown', applications: [...new Set(unknown.map(({ applicationId }) => applicationId))] };
  }
  const days = daysBetween(from, to) + 1;
  const parts = tools.flatMap(({ applicationId, share }) => {
    const cost = costs.get(applicationId);
    if (cost?.kind !== 'known') return [];
    return cost.amounts.map((amount) =>
      scaleMoney(amount, Math.round(share * SHARE_UNITS) * days, SHARE_UNITS * PER_CENT * YEAR_DAYS),
    );
  });
  return { kind: 'known', amounts: totalsByCurrency(parts) };
}

/**
 * How much of all force each part has, 0 to 1: the mean of its shares in plays, in hours, and in the money of each currency
 * (by hand and for software), of those of which there is any. Plays, hours and money have no common unit (ours). All equal
 * when there is no force.
 */
export function forceShares(parts: readonly Force[]): number[] {
  const currencies = new Set(parts.flatMap((part) => moneyOf(part).map(({ currency }) => currency)));
  const measures = [
    parts.map(({ plays }) => plays.length),
    parts.map(({ hours }) => hours),
    ...[...currencies].map((currency) =>
      parts.map((part) => moneyOf(part).find((amount) => amount.currency === currency)?.minor ?? 0),
    ),
  ]
    .map((values) => ({ values, sum: values.reduce((a, b) => a + b, 0) }))
    .filter(({ sum }) => sum > 0);
  return parts.map((_, place) =>
    measures.length === 0
      ? 1 / parts.length
      : measures.reduce((all, { values, sum }) => all + (values[place] ?? 0) / sum, 0) / measures.length,
  );
}

function moneyOf({ spent, software }: Force): Money[] {
  return totalsByCurrency([...spent, ...(software.kind === 'known' ? software.amounts : [])]);
}
