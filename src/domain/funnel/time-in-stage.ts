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

/** Days in each stage: stays that ended, the latest and all of a customer together, and the age of open ones. */
export function timeInStage(journeys: readonly Journey[], today: IsoDate): TimeInStage[] {
  const stays = journeys.map((journey) => journeyStays(journey, today));
  return STAGES.map((stage) => {
    const own = stays.map((all) => all.filter((stay) => stay.stage === stage));
    const ended = own.map((all) => all.filter(({ end }) => end !== 'open')).filter((all) => all.length > 0);
    return {
      stage,
      latest: timesOf(ended.map((all) => all.at(-1)?.days ?? 0)),
      cumulative: timesOf(ended.map((all) => sumOfDays(all))),
      open: timesOf(own.flatMap((all) => all.filter(({ end }) => end === 'open').map(({ days }) => days))),
    };
  });
}

function sumOfDays(stays: readonly JourneyStay[]): number {
  return stays.reduce((sum, { days }) => sum + days, 0);
}

function timesOf(days: readonly number[]): StageTimes {
  return { customers: days.length, median: quantile(days, 0.5), p90: quantile(days, P90) };
}
