import type { IsoDate } from '#domain/calendar/iso.ts';
import { STAGES, type Stage } from '#domain/journey/journey.ts';
import { journeyStays, type Journey, type JourneyStay } from '#domain/journey/journeys.ts';
import { quantile } from './quantile.ts';

/** Days in a stage, over customers. */
export interface StageTimes {
  /** Customers that the figures are made of. */
  readonly customers: number;
  /** Days; `null` without customers. */
  readonly median: number | null;
  readonly p90: number | null;
}

/** Time in one stage (J9). A stay that has not ended is never mixed with those that have. */
export interface TimeInStage {
  readonly stage: Stage;
  /** The last ended stay of each customer. */
  readonly latest: StageTimes;
  /** All ended stays of each customer together. */
  readonly cumulative: StageTimes;
  /** Age of the stays that go on. */
  readonly open: StageTimes;
}

const P90 = 0.9;

/** Days of all customers in one stage. */
class Days {
  readonly latest: number[] = [];
  readonly cumulative: number[] = [];
  readonly open: number[] = [];

  /** The stays of one customer in the stage, in order. */
  add(own: readonly JourneyStay[]): void {
    let sum: number | null = null;
    let latest = 0;
    for (const { end, days } of own) {
      if (end === 'open') this.open.push(days);
      else {
        sum = (sum ?? 0) + days;
        latest = days;
      }
    }
    if (sum === null) return;
    this.latest.push(latest);
    this.cumulative.push(sum);
  }
}

/** Days in each stage: stays that ended, the latest and all of a customer together, and the age of open ones. */
export function timeInStage(journeys: readonly Journey[], today: IsoDate): TimeInStage[] {
  const times = new Map(STAGES.map((stage) => [stage, new Days()]));
  for (const journey of journeys) {
    const byStage = Map.groupBy(journeyStays(journey, today), ({ stage }) => stage);
    for (const [stage, own] of byStage) times.get(stage)?.add(own);
  }
  return [...times].map(([stage, { latest, cumulative, open }]) => ({
    stage,
    latest: timesOf(latest),
    cumulative: timesOf(cumulative),
    open: timesOf(open),
  }));
}

function timesOf(days: readonly number[]): StageTimes {
  return { customers: days.length, median: quantile(days, 0.5), p90: quantile(days, P90) };
}
