import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { addPeriod, isZeroPeriod, periodDays } from '#domain/calendar/period.ts';
import {
  billingPeriodsOf,
  billingPeriodsWithin,
  type BillingPeriod,
} from '#domain/contracts/billing-periods.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { termValue } from '#domain/contracts/value.ts';
import { minorUnits, scaleMoney } from '#domain/money/arithmetic.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import type { Following, Span } from './following.ts';
import { daysOf } from './horizon.ts';
import type { SpanPrice } from './prices.ts';
import type { CostPiece } from './scenario.ts';

/** What bills are made from: what the contract costs in each span of `following`. */
export interface BillPlan {
  readonly contract: Contract;
  readonly following: Following;
  /** One for each span. */
  readonly prices: readonly SpanPrice[];
}

const YEAR = 'P1Y' as IsoPeriod;
/** A little more than the longest horizon. */
const MOST_DAYS = 1200;

/** The contract as it would be in one span: one line at its price, under the rules that the spans are terms of. */
function standIn({ contract, following }: BillPlan, price: bigint): Contract {
  const unitPrice = minorUnits(Number(price));
  const lines = [{ id: 'span', product: '', seats: 1, unitPrice, seatStep: 1 }];
  return { ...contract, terms: following.rules, lines, amendments: [] };
}

/** The billing periods of one span, nothing charged after `through`. */
function periodsOf(plan: BillPlan, span: Span, price: bigint, through: IsoDate | null): BillingPeriod[] {
  const { how, from, ownRules } = plan.following;
  const { term } = span;
  const contract = standIn(plan, price);
  if (how !== 'runs-on') return billingPeriodsOf(contract, term, term.end, through);
  // One that began before the comparison counts from its first day, at its share.
  return billingPeriodsWithin({ ...contract, terms: ownRules }, term.start, term.end, through)
    .filter(({ start }) => term.start === from || start >= term.start)
    .map((period) => cutFrom(period, term.start));
}

function cutFrom(period: BillingPeriod, day: IsoDate): BillingPeriod {
  if (period.start >= day || period.price === null) return period;
  const days = daysOf({ from: day, to: period.end });
  const all = daysOf({ from: period.start, to: period.end });
  return { ...period, start: day, price: scaleMoney(period.price, days, all) };
}

/**
 * The bills of the contract after the term, each paid on the first day of its billing period, that begin on or before
 * `last`. Nothing is billed for days after `through` (`null`: it goes on).
 */
export function contractBills(plan: BillPlan, through: IsoDate | null, last: IsoDate): CostPiece[] {
  return plan.following.spans.flatMap((span, index) => {
    if (through !== null && span.term.start > through) return [];
    return periodsOf(plan, span, plan.prices[index]?.price ?? 0n, through)
      .filter(({ start }) => start <= last)
      .map(({ start, end, price }) => piece('contract', start, end, billed(price)));
  });
}

/** A term in days may be a little shorter than its whole months: its last day or two then cost nothing, not less. */
function billed(price: BillingPeriod['price']): MinorUnits {
  return minorUnits(Math.max(0, price?.minor ?? 0));
}

/** The day on which seats of a span are added: halfway. */
function trueUpDay({ term }: Span): IsoDate {
  return addDays(term.start, Math.floor(daysOf({ from: term.start, to: term.end }) / 2));
}

/** The bills for seats added halfway through each span: their price for the rest of it, by days, paid on that day. */
export function trueUpBills(plan: BillPlan, last: IsoDate): CostPiece[] {
  return plan.following.spans.flatMap((span, index) => {
    const { term } = span;
    const day = trueUpDay(span);
    const extra = plan.prices[index]?.trueUp ?? 0n;
    const value = extra === 0n || day > last ? null : termValue(standIn(plan, extra), term);
    if (value === null) return [];
    const rest = daysOf({ from: day, to: term.end });
    const { minor } = scaleMoney(value, rest, daysOf({ from: term.start, to: term.end }));
    return [piece('true-up', day, term.end, minor)];
  });
}

/** A successor's price, paid for a year at a time from `from` on. */
export function successorBills(yearly: MinorUnits, from: IsoDate, last: IsoDate): CostPiece[] {
  const found: CostPiece[] = [];
  for (let year = 0; ; year++) {
    const start = addPeriod(from, YEAR, year);
    if (start > last) return found;
    found.push(piece('successor', start, addDays(addPeriod(from, YEAR, year + 1), -1), yearly));
  }
}

/** A cost of one day. */
export function oneTime(kind: CostPiece['kind'], day: IsoDate, amount: MinorUnits): CostPiece {
  return piece(kind, day, day, amount);
}

function piece(kind: CostPiece['kind'], from: IsoDate, to: IsoDate, amount: MinorUnits): CostPiece {
  return { kind, due: from, from, to, amount };
}

/** No sum of a comparison may leave the whole numbers that are kept exactly. */
export function isTooLarge({ contract, following, prices }: BillPlan): boolean {
  const { billingPeriod } = contract.terms;
  if (billingPeriod === null || isZeroPeriod(billingPeriod)) return false;
  const shortest = Math.max(1, Math.min(28, periodDays(billingPeriod, following.from)));
  return prices.some(({ price, trueUp }, index) => {
    const term = following.spans[index]?.term;
    const days = term === undefined ? 0 : daysBetween(term.start, term.end) + MOST_DAYS;
    return (price + trueUp) * BigInt(Math.ceil(days / shortest)) > BigInt(Number.MAX_SAFE_INTEGER);
  });
}
