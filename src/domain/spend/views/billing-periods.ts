import { addDays, daysBetween, earlier } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { addPeriod, isZeroPeriod } from '#domain/calendar/period.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { currentTerm, nextTerm, type Term } from '#domain/contracts/terms.ts';
import { billingPeriodValue, termValue } from '#domain/contracts/value.ts';
import { scaleMoney, subtractMoney } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';

/** One billing period of a contract, both days included. */
export interface BillingPeriod {
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** What it costs; a period that the end of its term cuts short costs its share. `null`: no price is recorded. */
  readonly price: Money | null;
}

/**
 * The billing periods of a contract that begin on or before `last` and end on or after `first`, oldest first. They
 * are counted from the start of each term (months clamped to the month's end), so that the periods of one term cost
 * together what `termValue` says. None without a billing period; none after a contract has ended by itself.
 */
export function billingPeriodsWithin(contract: Contract, first: IsoDate, last: IsoDate): BillingPeriod[] {
  const period = contract.terms.billingPeriod;
  if (period === null || isZeroPeriod(period)) return [];
  const found: BillingPeriod[] = [];
  const start = first < contract.terms.start ? contract.terms.start : first;
  let term: Term | null = currentTerm(contract.terms, start);
  while (term !== null && term.start <= last) {
    found.push(...periodsOf(contract, term, last).filter(({ end }) => end >= first));
    term = nextTerm(contract.terms, term);
  }
  return found;
}

/** The billing periods of one term that begin on or before `last`. */
function periodsOf(contract: Contract, term: Term, last: IsoDate): BillingPeriod[] {
  const period = contract.terms.billingPeriod;
  if (period === null) return [];
  const price = billingPeriodValue(contract);
  const found: BillingPeriod[] = [];
  const stop = term.end === null ? last : earlier(term.end, last);
  for (let count = 0; ; count++) {
    const start = addPeriod(term.start, period, count);
    if (start > stop) return found;
    const whole = addDays(addPeriod(term.start, period, count + 1), -1);
    const cut = term.end !== null && whole > term.end;
    const end = cut ? (term.end ?? whole) : whole;
    found.push({ start, end, price: cut ? shortPrice(contract, term, count) : price });
  }
}

/** What the last, shorter period of a term costs: the term's value less its `whole` full periods. */
function shortPrice(contract: Contract, term: Term, whole: number): Money | null {
  const [value, price] = [termValue(contract, term), billingPeriodValue(contract)];
  if (value === null || price === null) return null;
  return subtractMoney(value, scaleMoney(price, whole, 1));
}

/** A period that ends on `end` at the latest, at its share of the price by days, rounded half to even. */
export function cutPeriod(period: BillingPeriod, end: IsoDate): BillingPeriod {
  if (period.end <= end || period.price === null) return period;
  const days = daysBetween(period.start, end) + 1;
  const price = scaleMoney(period.price, days, daysBetween(period.start, period.end) + 1);
  return { start: period.start, end, price };
}
