import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { addMonths } from '#domain/calendar/period.ts';
import type { Period } from '#domain/journey/periods.ts';
import type { NpsResponse } from './response.ts';
import { latestAnswers, npsGroup, npsScore, type NpsGroup, type NpsScore } from './score.ts';

/** The score of a period with the answers that count: the latest of each respondent in it. */
export interface NpsOfPeriod extends NpsScore {
  readonly period: Period;
  readonly counted: readonly NpsResponse[];
}

export function npsOfPeriod(responses: readonly NpsResponse[], period: Period): NpsOfPeriod {
  const counted = latestAnswers(responses.filter(({ on }) => on >= period.from && on <= period.to));
  return { ...npsScore(counted), period, counted };
}

/** The answers of one group, the latest first. */
export function answersOf(counted: readonly NpsResponse[], group: NpsGroup): NpsResponse[] {
  return counted
    .filter(({ score }) => npsGroup(score) === group)
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

export type TrendStep = 'month' | 'quarter';

const MONTHS: Readonly<Record<TrendStep, number>> = { month: 1, quarter: 3 };
const STEPS: Readonly<Record<TrendStep, number>> = { month: 12, quarter: 8 };

/** Score of each of the last 12 months or 8 calendar quarters, the present one included, oldest first. One pass over the answers. */
export function npsTrend(responses: readonly NpsResponse[], step: TrendStep, today: IsoDate): NpsOfPeriod[] {
  const months = MONTHS[step];
  const month = Math.floor((Number(today.slice(5, 7)) - 1) / months) * months + 1;
  const start = `${today.slice(0, 4)}-${String(month).padStart(2, '0')}-01` as IsoDate;
  const starts = Array.from({ length: STEPS[step] }, (_, place) =>
    addMonths(start, (place + 1 - STEPS[step]) * months),
  );
  const startOf = (on: IsoDate): IsoDate | undefined =>
    on > today ? undefined : starts.findLast((from) => from <= on);
  const byStart = Map.groupBy(responses, ({ on }) => startOf(on));
  return starts.map((from) => {
    const period = { from, to: addDays(addMonths(from, months), -1) };
    const counted = latestAnswers(byStart.get(from) ?? []);
    return { ...npsScore(counted), period, counted };
  });
}
