import type { CustomerId } from '#domain/brand.ts';
import { addMonths } from '#domain/calendar/period.ts';
import type { IsoDate, IsoMonth } from '#domain/calendar/iso.ts';
import { isThereOn, journeyStays, type Journey, type JourneyStay } from '#domain/journey/journeys.ts';
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
  const lives: Life[] = [];
  for (const journey of journeys) {
    const stays = journeyStays(journey, today);
    const first = stays.find(({ stage }) => stageIndex(stage) >= PURCHASE);
    if (first !== undefined) lives.push({ id: journey.customer.id, start: first.from, stays });
  }
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
  readonly id: CustomerId;
  readonly start: IsoDate;
  readonly stays: readonly JourneyStay[];
}

function keptOf(members: readonly Life[], today: IsoDate): number[] {
  // A month has few days and a cohort may have thousands of customers.
  const starts = [...Map.groupBy(members, ({ start }) => start)];
  const kept: number[] = [];
  for (let months = 0; starts.every(([start]) => addMonths(start, months) <= today); months += 1) {
    let there = 0;
    for (const [start, own] of starts) {
      const on = addMonths(start, months);
      for (const { stays } of own) if (isThereOn(stays, on)) there += 1;
    }
    kept.push(there / members.length);
  }
  return kept;
}
