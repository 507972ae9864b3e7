import type { CustomerId } from '#domain/brand.ts';
import { addMonths } from '#domain/calendar/period.ts';
import type { IsoDate, IsoMonth } from '#domain/calendar/iso.ts';
import { isThere, journeyStays, type Journey } from '#domain/journey/journeys.ts';
import { stageIndex } from '#domain/journey/stages.ts';

/** Customers who began to be customers in one month, and how many of them were left later (J9). */
export interface RetentionCohort {
  readonly month: IsoMonth;
  readonly customers: readonly CustomerId[];
  /** By months after the start, from 0: share of them who were customers on that day; ends with the last whole month. */
  readonly kept: readonly number[];
}

const PURCHASE = stageIndex('purchase');

/**
 * Retention by start month: of those who first entered Purchase (or a later stage) in a month, the share that was not lost n
 * months after their own start. n ends where it lies after today for somebody of the cohort, so that every share has the same
 * denominator. Won back counts as kept again.
 */
export function retention(journeys: readonly Journey[], today: IsoDate): RetentionCohort[] {
  const lives = journeys.flatMap((journey) => {
    const paid = journeyStays(journey, today).filter(({ stage }) => stageIndex(stage) >= PURCHASE);
    const [first] = paid;
    return first === undefined ? [] : [{ id: journey.customer.id, start: first.from, journey }];
  });
  const cohorts = Map.groupBy(lives, ({ start }) => start.slice(0, 7) as IsoMonth);
  return [...cohorts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, members]) => ({
      month,
      customers: members.map(({ id }) => id),
      kept: keptOf(members, today),
    }));
}

interface Life {
  readonly start: IsoDate;
  readonly journey: Journey;
}

function keptOf(members: readonly Life[], today: IsoDate): number[] {
  const kept: number[] = [];
  for (let months = 0; members.every(({ start }) => addMonths(start, months) <= today); months += 1) {
    const there = members.filter(({ start, journey }) => isThere(journey, addMonths(start, months)));
    kept.push(there.length / members.length);
  }
  return kept;
}
