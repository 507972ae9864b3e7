import type { IsoDate } from '#domain/calendar/iso.ts';
import type { CustomerValue } from '#domain/journey/customer-value.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { journeyStays, type Journey } from '#domain/journey/journeys.ts';
import { stageIndex } from '#domain/journey/stages.ts';
import type { CurrencyCode } from '#domain/money/money.ts';

const MONTHS = 12;

/**
 * Recurring revenue of one customer on a day, in twelfths of a minor unit a month: yearly values are whole in them, so that
 * sums over thousands of customers are exact and are divided once, at the end.
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

/**
 * The value that held at the end of a day: the latest told by then, else the customer's own while nothing was ever told. `null`:
 * it was not known then.
 */
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

/** Days on which a customer paid us: from `from` on, until the day before `until`; `null` while it pays. */
export interface PayingSpan {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
}

const PURCHASE = stageIndex('purchase');

/** When a customer paid, up to today: from its first stay in Purchase or further on, except while it was lost. */
export function payingSpans(journey: Journey, today: IsoDate): PayingSpan[] {
  const stays = journeyStays(journey, today);
  const first = stays.findIndex(({ stage }) => stageIndex(stage) >= PURCHASE);
  const spans: { from: IsoDate; until: IsoDate | null }[] = [];
  let open: { from: IsoDate; until: IsoDate | null } | null = null;
  for (const { from, until, end } of first === -1 ? [] : stays.slice(first)) {
    if (open === null) spans.push((open = { from, until: null }));
    if (end !== 'lost') continue;
    open.until = until;
    open = null;
  }
  return spans;
}

/** Whether the customer paid at the end of a day: on the day it is lost it does not any more. */
export function paysOn(spans: readonly PayingSpan[], on: IsoDate): boolean {
  return spans.some(({ from, until }) => from <= on && (until === null || until > on));
}
