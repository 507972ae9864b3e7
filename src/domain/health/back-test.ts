import type { CustomerId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { addMonths } from '#domain/calendar/period.ts';
import { STAGES } from '#domain/journey/journey.ts';
import { isThereOn, journeyStays, type Journey, type JourneyStay } from '#domain/journey/journeys.ts';
import { healthOn, type FactsOf } from './customer-health.ts';
import type { HealthSettings } from './health.ts';
import type { HealthLevel } from './score.ts';

/** Days before the loss at which is looked. */
export const BACK_TEST_DAYS = [30, 60, 90] as const;
/** Who leaves within so many days after being poor was told in time. */
const LEFT_WITHIN = 90;
/** Month ends that are looked at for "of those who were poor, how many left". */
const MONTHS = 24;
/** Fewer lost customers are said to be few: one more changes the share by points. */
export const FEW_LOST = 20;

/** How those who were lost stood so many days before. */
export interface BeforeLoss {
  readonly days: (typeof BACK_TEST_DAYS)[number];
  readonly poor: readonly CustomerId[];
  readonly watch: readonly CustomerId[];
  readonly good: readonly CustomerId[];
  /** Health was not known then: they speak neither for nor against the score. */
  readonly unknown: readonly CustomerId[];
  /** Poor ÷ all whose health was known then; `null` when of nobody. */
  readonly share: number | null;
}

/** Customers who were told to be poor (or never were), and who of them left in time. */
export interface Told {
  readonly customers: readonly CustomerId[];
  readonly left: readonly CustomerId[];
  /** Left ÷ customers; `null` without any. */
  readonly share: number | null;
}

export interface BackTest {
  /** Customers who were lost after they had bought, each once. */
  readonly lost: readonly CustomerId[];
  readonly before: readonly BeforeLoss[];
  readonly poor: Told;
  readonly notPoor: Told;
}

/**
 * How well the score would have told who leaves (ours), with the settings of now and only what is dated on or before the day
 * looked at. Only customers who came to Purchase are looked at, from then on: who never bought cannot churn.
 *
 * Backwards: health 30, 60 and 90 days before the last loss of each customer who was lost. Forwards: the ends of the last 24
 * months that are at least 90 days ago, on which the customer was there and its health known. Who was poor at one of them counts
 * as poor, from the first such day; who never was, from the last day looked at. Left is who was lost within 90 days after.
 * One customer a step.
 */
export function* backTest(
  journeys: readonly Journey[],
  factsOf: FactsOf,
  settings: HealthSettings,
  today: IsoDate,
): Generator<undefined, BackTest> {
  const lost: CustomerId[] = [];
  const levels = BACK_TEST_DAYS.map(() => ({
    poor: [] as CustomerId[],
    watch: [] as CustomerId[],
    good: [] as CustomerId[],
    unknown: [] as CustomerId[],
  }));
  const told = { poor: newTold(), notPoor: newTold() };
  const ends = monthEnds(addDays(today, -LEFT_WITHIN));
  for (const journey of journeys) {
    const { id } = journey.customer;
    const stays = staysSincePurchase(journeyStays(journey, today));
    const levelOn = (on: IsoDate): HealthLevel => healthOn(factsOf(id), on, settings).level;
    const lostOn = stays.findLast(({ end }) => end === 'lost')?.until ?? null;
    if (lostOn !== null) {
      lost.push(id);
      BACK_TEST_DAYS.forEach((days, place) => levels[place]?.[levelOn(addDays(lostOn, -days))].push(id));
    }
    lookForwards(id, stays, ends, levelOn, told);
    yield undefined;
  }
  return {
    lost,
    before: BACK_TEST_DAYS.map((days, place) => {
      const { poor, watch, good, unknown } = levels[place] ?? { poor: [], watch: [], good: [], unknown: [] };
      return { days, poor, watch, good, unknown, share: share(poor, [...poor, ...watch, ...good]) };
    }),
    poor: { ...told.poor, share: share(told.poor.left, told.poor.customers) },
    notPoor: { ...told.notPoor, share: share(told.notPoor.left, told.notPoor.customers) },
  };
}

const PURCHASE = STAGES.indexOf('purchase');

/** Stays from the first in Purchase or a later stage on. */
function staysSincePurchase(stays: readonly JourneyStay[]): readonly JourneyStay[] {
  const first = stays.findIndex(({ stage }) => STAGES.indexOf(stage) >= PURCHASE);
  return first === -1 ? [] : stays.slice(first);
}

interface Counting {
  readonly customers: CustomerId[];
  readonly left: CustomerId[];
}

function newTold(): Counting {
  return { customers: [], left: [] };
}

function share(part: readonly CustomerId[], whole: readonly CustomerId[]): number | null {
  return whole.length === 0 ? null : part.length / whole.length;
}

/** The last days of the months up to a day, oldest first. */
function monthEnds(until: IsoDate): IsoDate[] {
  const next = `${addDays(until, 1).slice(0, 7)}-01` as IsoDate;
  return Array.from({ length: MONTHS }, (_, place) => addDays(addMonths(next, place + 1 - MONTHS), -1));
}

function lookForwards(
  id: CustomerId,
  stays: readonly JourneyStay[],
  ends: readonly IsoDate[],
  levelOn: (on: IsoDate) => HealthLevel,
  told: { readonly poor: Counting; readonly notPoor: Counting },
): void {
  let last: IsoDate | null = null;
  let poorOn: IsoDate | null = null;
  for (const on of ends) {
    if (poorOn !== null || !isThereOn(stays, on)) continue;
    const level = levelOn(on);
    if (level === 'unknown') continue;
    last = on;
    if (level === 'poor') poorOn = on;
  }
  const on = poorOn ?? last;
  if (on === null) return;
  const counted = poorOn === null ? told.notPoor : told.poor;
  counted.customers.push(id);
  const limit = addDays(on, LEFT_WITHIN);
  const left = stays.some(
    ({ end, until }) => end === 'lost' && until !== null && until > on && until <= limit,
  );
  if (left) counted.left.push(id);
}
