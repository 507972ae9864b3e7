import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { customerHealth, healthOn, type CustomerHealth, type FactsOf } from './customer-health.ts';
import type { HealthSettings } from './health.ts';
import type { HealthLevel } from './score.ts';

/** How far back a trend looks. */
export const TREND_DAYS = 90;

/** A customer with its health and how that changed. */
export interface CustomerHealthRow {
  readonly customer: Customer;
  readonly health: CustomerHealth;
  /** Points since 90 days before, worked out with the settings of now; `null` when one of both is not known. */
  readonly change: number | null;
}

/** Health of customers and its change over 90 days, one customer a step. */
export function* healthOverview(
  customers: readonly Customer[],
  factsOf: FactsOf,
  settings: HealthSettings,
  today: IsoDate,
): Generator<undefined, CustomerHealthRow[]> {
  const rows: CustomerHealthRow[] = [];
  for (const customer of customers) {
    const facts = factsOf(customer.id);
    const health = customerHealth(customer, facts, settings, today);
    const before = healthOn(facts, addDays(health.on, -TREND_DAYS), settings).score;
    const change = health.score === null || before === null ? null : health.score - before;
    rows.push({ customer, health, change });
    yield undefined;
  }
  return rows;
}

/** How many customers are of each level; who is lost is frozen and not counted. */
export function byLevel(
  rows: readonly CustomerHealthRow[],
): Readonly<Record<HealthLevel, readonly CustomerHealthRow[]>> {
  const here = Map.groupBy(
    rows.filter(({ customer }) => customer.state.kind !== 'lost'),
    ({ health }) => health.level,
  );
  const of = (level: HealthLevel): readonly CustomerHealthRow[] => here.get(level) ?? [];
  return { good: of('good'), watch: of('watch'), poor: of('poor'), unknown: of('unknown') };
}
