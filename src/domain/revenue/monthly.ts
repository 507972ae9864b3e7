import type { IsoDate } from '#domain/calendar/iso.ts';
import type { CustomerValue } from '#domain/journey/customer-value.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { stageIndex } from '#domain/journey/stages.ts';
import { isThere, journeyStays, type Journey } from '#domain/journey/journeys.ts';
import type { CurrencyCode } from '#domain/money/money.ts';

const MONTHS = 12;

/**
 * Recurring revenue of one customer on a day, in twelfths of a minor unit a month: yearly values are whole in them, so that
 * sums over thousands of customers are exact and are divided once, at the end. `null`: the value was not known then.
 */
export interface TwelfthsPerMonth {
  readonly twelfths: number;
  readonly currency: CurrencyCode;
}

function twelfthsOf({
  value,
  valuePeriod,
  currency,
}: Pick<CustomerValue, 'value' | 'valuePeriod' | 'currency'>): TwelfthsPerMonth {
  return { twelfths: valuePeriod === 'month' ? value * MONTHS : value, currency };
}

/** The value that held at the end of a day: the latest told by then, else the customer's own while nothing was ever told. */
export function valueOn(
  customer: Pick<Customer, 'value' | 'valuePeriod' | 'currency'>,
  values: readonly CustomerValue[],
  on: IsoDate,
): TwelfthsPerMonth | null {
  let latest: CustomerValue | null = null;
  for (const one of values) {
    if (one.on > on) continue;
    if (latest === null || one.on > latest.on || (one.on === latest.on && one.at > latest.at)) latest = one;
  }
  if (latest !== null) return twelfthsOf(latest);
  // Told of later days only: what it was before is not known.
  if (values.length > 0 || customer.value === null) return null;
  return twelfthsOf({ ...customer, value: customer.value });
}

const PURCHASE = stageIndex('purchase');

/** Whether the customer paid us at the end of a day: it had come to Purchase or further, and was not lost. */
export function paysOn(journey: Journey, on: IsoDate): boolean {
  return isThere(journey, on) && journeyStays(journey, on).some(({ stage }) => stageIndex(stage) >= PURCHASE);
}
