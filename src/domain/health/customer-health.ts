import type { CustomerId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { addMonths } from '#domain/calendar/period.ts';
import type { Customer } from '#domain/journey/journey.ts';
import type { HealthSettings } from './health.ts';
import { measuredOn, NO_FACTS, type HealthFacts } from './measured.ts';
import { healthOf, type Health } from './score.ts';

/** The health of a customer and the day it speaks of. */
export interface CustomerHealth extends Health {
  readonly on: IsoDate;
  /** The customer was lost: its health is that of the day before, for good. */
  readonly frozen: boolean;
}

/** Facts by customer, for many of them. */
export type FactsOf = (id: CustomerId) => HealthFacts;

/** The day that a customer's health speaks of: today, or the day before it was lost. */
export function healthDay({ state }: Pick<Customer, 'state'>, today: IsoDate): IsoDate {
  return state.kind === 'lost' && state.on <= today ? addDays(state.on, -1) : today;
}

/** Health of one customer today, or frozen at the day before it was lost. */
export function customerHealth(
  customer: Pick<Customer, 'state'>,
  facts: HealthFacts,
  settings: HealthSettings,
  today: IsoDate,
): CustomerHealth {
  const on = healthDay(customer, today);
  return { ...healthOn(facts, on, settings), on, frozen: on !== today };
}

export function healthOn(facts: HealthFacts, on: IsoDate, settings: HealthSettings): Health {
  return healthOf(measuredOn(facts, on, settings.validDays), settings);
}

/** Health of many customers, one a step, so that thousands do not hold up the window. */
export function* healthOfAll(
  customers: readonly Pick<Customer, 'id' | 'state'>[],
  factsOf: FactsOf,
  settings: HealthSettings,
  today: IsoDate,
): Generator<undefined, ReadonlyMap<CustomerId, CustomerHealth>> {
  const found = new Map<CustomerId, CustomerHealth>();
  for (const customer of customers) {
    found.set(customer.id, customerHealth(customer, factsOf(customer.id), settings, today));
    yield undefined;
  }
  return found;
}

/** Groups rows by their customer once. */
export function factsByCustomer(rows: HealthFacts): FactsOf {
  const readings = Map.groupBy(rows.readings, ({ customerId }) => customerId);
  const responses = Map.groupBy(rows.responses, ({ customerId }) => customerId);
  const touchpoints = Map.groupBy(rows.touchpoints, ({ customerId }) => customerId);
  return (id) => ({
    readings: readings.get(id) ?? NO_FACTS.readings,
    responses: responses.get(id) ?? NO_FACTS.responses,
    touchpoints: touchpoints.get(id) ?? NO_FACTS.touchpoints,
  });
}

/** Health as it was on a day. */
export interface HealthPoint {
  readonly on: IsoDate;
  readonly score: number | null;
}

/**
 * Health as of the end of each of the last months and as of today (or the day it is frozen at), oldest first, worked out anew
 * with the settings of now.
 */
export function healthTrend(
  customer: Pick<Customer, 'state'>,
  facts: HealthFacts,
  settings: HealthSettings,
  today: IsoDate,
  months = 12,
): HealthPoint[] {
  const end = healthDay(customer, today);
  const first = `${end.slice(0, 7)}-01` as IsoDate;
  const days = Array.from({ length: months }, (_, place) =>
    addDays(addMonths(first, place + 1 - months), -1),
  );
  return [...days, end].map((on) => ({ on, score: healthOn(facts, on, settings).score }));
}
