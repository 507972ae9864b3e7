import { addDays, daysBetween, earlier } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { addPeriod } from '#domain/calendar/period.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import { rulesOf } from './amended-terms.ts';
import type { Contract } from './contract.ts';
import { billingPeriodOf, periodsInTerm, pricesBetween, proRata, share, sharedMinor } from './price.ts';
import type { PriceFrom, Share } from './price.ts';
import { currentTerm, nextTerm, type Term } from './terms.ts';

/** What falls due on one day of a billing period. */
export interface BillingPart {
  /** First day of the billing period, or the day on which an amendment changes its price. */
  readonly from: IsoDate;
  /** Of the first day the whole price; of a later one what it adds for the days left, less than 0 where it takes away. */
  readonly amount: Money;
}

/** One billing period of a contract, both days included. */
export interface BillingPeriod {
  readonly start: IsoDate;
  readonly end: IsoDate;
  /**
   * What it costs; a period that the end of its term cuts short costs its share, and one in which an amendment
   * changes the price costs each price for its days. `null`: no price is recorded.
   */
  readonly price: Money | null;
}

/** A billing period with what falls due when. */
export interface ChargedPeriod extends BillingPeriod {
  /** The parts sum exactly to the price. None without a price. */
  readonly parts: readonly BillingPart[];
}

/**
 * The billing periods of a contract that begin on or before `last` and end on or after `first`, oldest first. They
 * are counted from the start of each term (months clamped to the month's end), so that the periods of one term cost
 * together what `termValue` says. None without a billing period; none after a contract has ended by itself.
 * With `cutAt` nothing is charged after that day: the period that contains it costs its share by days.
 */
export function billingPeriodsWithin(
  contract: Contract,
  first: IsoDate,
  last: IsoDate,
  cutAt: IsoDate | null = null,
): ChargedPeriod[] {
  if (billingPeriodOf(contract) === null) return [];
  const rules = rulesOf(contract);
  const found: ChargedPeriod[] = [];
  const start = first < rules.start ? rules.start : first;
  let term: Term | null = currentTerm(rules, start);
  while (term !== null && term.start <= last) {
    found.push(...billingPeriodsOf(contract, term, last, cutAt).filter(({ end }) => end >= first));
    term = nextTerm(rules, term);
  }
  return found;
}

/** The billing periods of one term that begin on or before `last`; see `billingPeriodsWithin`. */
export function billingPeriodsOf(
  contract: Contract,
  term: Term,
  last: IsoDate,
  cutAt: IsoDate | null = null,
): ChargedPeriod[] {
  const period = billingPeriodOf(contract);
  if (period === null) return [];
  const found: ChargedPeriod[] = [];
  const stop = [term.end, cutAt].reduce<IsoDate>(
    (day, end) => (end === null ? day : earlier(day, end)),
    last,
  );
  for (let count = 0; ; count++) {
    const start = addPeriod(term.start, period, count);
    if (start > stop) return found;
    const whole = addDays(addPeriod(term.start, period, count + 1), -1);
    const byTerm = term.end === null ? whole : earlier(term.end, whole);
    const part = byTerm === whole ? WHOLE : restOfTerm(contract, term, count, byDays(start, byTerm, whole));
    const end = cutAt === null ? byTerm : earlier(cutAt, byTerm);
    const cut = end === byTerm ? part : times(part, byDays(start, end, byTerm));
    found.push({ start, end, ...priced(contract, start, end, cut, end === byTerm ? count : 0) });
  }
}

/** Whether amendments have another end of this term than its agreed length gives. */
export function isMoved(contract: Contract, { number }: Term): boolean {
  return rulesOf(contract).moves?.some(({ termNumber }) => termNumber === number) ?? false;
}

const WHOLE = share(1, 1);

/** How much of a billing period is left to a term after its `whole` full periods. */
function restOfTerm(contract: Contract, term: Term, whole: number, days: Share): Share {
  const period = billingPeriodOf(contract);
  if (period === null || isMoved(contract, term)) return days;
  const { top, bottom } = periodsInTerm(contract, term, period);
  return { top: top - BigInt(whole) * bottom, bottom };
}

function byDays(start: IsoDate, end: IsoDate, whole: IsoDate): Share {
  return share(daysBetween(start, end) + 1, daysBetween(start, whole) + 1);
}

function times(left: Share, right: Share): Share {
  return { top: left.top * right.top, bottom: left.bottom * right.bottom };
}

function priced(
  contract: Contract,
  start: IsoDate,
  end: IsoDate,
  part: Share,
  before: number,
): Pick<ChargedPeriod, 'price' | 'parts'> {
  const prices = pricesBetween(contract, start, end);
  if (prices === null) return { price: null, parts: [] };
  // What the period would have cost after each change: the differences sum exactly to the last one.
  const costs = prices.map((_, index) => costOf(prices.slice(0, index + 1), start, end, part, before));
  const parts = prices.map(({ from }, index) => ({
    from,
    amount: money((costs[index] ?? 0) - (costs[index - 1] ?? 0), contract.currency),
  }));
  return { price: money(costs.at(-1) ?? 0, contract.currency), parts };
}

function costOf(
  prices: readonly PriceFrom[],
  start: IsoDate,
  end: IsoDate,
  part: Share,
  before: number,
): number {
  const [only] = prices;
  if (only === undefined || prices.length > 1) return proRata(prices, start, end, part);
  // Rounded with the whole periods before it, as the term is: half of a unit may go either way.
  const { top, bottom } = part;
  const upTo = sharedMinor(only.minor, { top: top + BigInt(before) * bottom, bottom });
  return upTo - only.minor * before;
}
