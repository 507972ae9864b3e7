import type { ApplicationId } from '#domain/brand.ts';
import { dateOfDay, dayNumber } from '#domain/calendar/day-number.ts';
import { billingPeriodsWithin } from '#domain/contracts/billing-periods.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Money } from '#domain/money/money.ts';
import { monthWeights } from '#domain/spend/views/spread.ts';
import type { LedgerFacts } from './facts.ts';
import type { PaidTerm } from './paid-term.ts';
import { priceDistance } from './price-distance.ts';

/** The billing periods of one contract over the days of the ledger. */
export interface Schedule {
  on(day: number): PaidTerm | null;
  readonly terms: readonly PaidTerm[];
  /** What the billing period of a day costs; `null` when no price is known. */
  priceOn(day: number): Money | null;
}

/** The term of the contract whose price is nearest to the amount. */
export function nearest(
  schedules: readonly Schedule[],
  day: number,
  amount: number,
  currency: string,
): PaidTerm | null {
  let best: PaidTerm | null = null;
  let least = Infinity;
  for (const { on, priceOn } of schedules) {
    const term = on(day);
    if (term === null) continue;
    const distance = priceDistance(amount, currency, priceOn(day));
    if (best === null || distance < least) {
      best = term;
      least = distance;
    }
  }
  return best;
}

/** The schedules of an application's contracts over these days; `null` without any. */
export function schedulesOf(
  facts: LedgerFacts,
  [first, last]: readonly [number, number],
): (id: ApplicationId) => readonly Schedule[] | null {
  const contracts = Map.groupBy(
    facts.contracts.filter(({ terms }) => terms.billingPeriod !== null),
    ({ applicationId }) => applicationId,
  );
  const made = new Map<ApplicationId, readonly Schedule[] | null>();
  return (id) => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const found = (contracts.get(id) ?? [])
      .toSorted((a, b) => compareText(a.terms.start, b.terms.start) || compareText(a.id, b.id))
      .map((contract) => scheduleOf(contract, first, last))
      .filter(({ terms }) => terms.length > 0);
    made.set(id, found.length === 0 ? null : found);
    return made.get(id) ?? null;
  };
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

function scheduleOf(contract: Contract, first: number, last: number): Schedule {
  const periods = first > last ? [] : billingPeriodsWithin(contract, dateOfDay(first), dateOfDay(last));
  const terms = periods.map(({ start, end }): PaidTerm => {
    return { basis: 'contract', weights: monthWeights(dayNumber(start), dayNumber(end)) };
  });
  const termOfDay = new Int16Array(Math.max(0, last - first + 1)).fill(-1);
  periods.forEach(({ start, end }, index) => {
    termOfDay.fill(index, Math.max(0, dayNumber(start) - first), Math.max(0, dayNumber(end) - first + 1));
  });
  return {
    on: (day) => terms[termOfDay[day - first] ?? -1] ?? null,
    terms,
    priceOn: (day) => periods[termOfDay[day - first] ?? -1]?.price ?? null,
  };
}
