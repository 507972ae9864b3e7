import type { IsoDate } from '#domain/calendar/iso.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import { rulesOf } from './amended-terms.ts';
import { billingPeriodsOf, isMoved } from './billing-periods.ts';
import type { Contract } from './contract.ts';
import { billingPeriodOf, billingPeriodValue, periodsInTerm, perYear, pricesBetween } from './price.ts';
import { share, sharedMinor, type PricedLines } from './price.ts';
import { currentTerm, nextTerm, type Term } from './terms.ts';

export { billingPeriodValue } from './price.ts';

/**
 * Annualised contract value on a day = recurring value of the term ÷ term length in years, at the prices and seats of
 * that day; one-time fees left out; monthly × 12 (measures, money). Billing periods in days count 365 days a year.
 * Rounded half to even, once. `null` (unknown) without lines or billing period.
 */
export function annualValue(contract: PricedLines & Pick<Contract, 'terms'>, on: IsoDate): Money | null {
  const period = billingPeriodOf(contract);
  const value = billingPeriodValue(contract, on);
  if (value === null || period === null) return null;
  return money(sharedMinor(value.minor, share(...perYear(period))), value.currency);
}

/**
 * Recurring value of one term: billing-period price × billing periods in the term, pro rata. Exact when
 * term and billing period both count in months or both in days, else by days of the year. Where an amendment changes
 * the price within the term, each of its billing periods costs every price for its days; where one moves its end, the
 * last billing period costs its share by days.
 * `null` (unknown) when `annualValue` is, and for an open-ended contract, which has no term end.
 */
export function termValue(contract: Contract, term: Term): Money | null {
  const period = billingPeriodOf(contract);
  if (period === null || term.end === null) return null;
  const prices = pricesBetween(contract, term.start, term.end);
  const [only] = prices ?? [];
  if (prices === null || only === undefined) return null;
  if (prices.length === 1 && !isMoved(contract, term)) {
    return money(sharedMinor(only.minor, periodsInTerm(contract, term, period)), contract.currency);
  }
  const periods = billingPeriodsOf(contract, term, term.end);
  const minor = periods.reduce((sum, { price }) => sum + (price?.minor ?? 0), 0);
  return money(minor, contract.currency);
}

/**
 * Money at stake: value of the renewal term that would start if nobody acted, at the prices agreed for it.
 * Zero for a contract that ends by itself; `null` (unknown) when its price is, or when open-ended.
 */
export function moneyAtStake(contract: Contract, today: IsoDate): Money | null {
  const rules = rulesOf(contract);
  if (rules.atEnd === 'ends') return money(0, contract.currency);
  const next = nextTerm(rules, currentTerm(rules, today));
  return next === null ? null : termValue(contract, next);
}
