import { daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { isZeroPeriod, periodParts } from '#domain/calendar/period.ts';
import { money } from '#domain/money/arithmetic.ts';
import { divideHalfEven } from '#domain/money/decimal.ts';
import type { Money } from '#domain/money/money.ts';
import type { Contract } from './contract.ts';
import { currentTerm, nextTerm, type Term } from './terms.ts';

const DAYS_PER_YEAR = 365;

/** Recurring price of one billing period: Σ seats × unit price. `null` (unknown) without lines. */
export function billingPeriodValue(contract: Pick<Contract, 'lines' | 'currency'>): Money | null {
  if (contract.lines.length === 0) return null;
  const minor = contract.lines.reduce((sum, line) => sum + line.seats * line.unitPrice, 0);
  return money(minor, contract.currency);
}

/**
 * Annualised contract value = recurring value of the term ÷ term length in years; one-time fees left
 * out; monthly × 12 (measures, money). Billing periods in days count 365 days a year. Rounded half to
 * even, once. `null` (unknown) without lines or billing period.
 */
export function annualValue(contract: Pick<Contract, 'lines' | 'currency' | 'terms'>): Money | null {
  const period = contract.terms.billingPeriod;
  const value = billingPeriodValue(contract);
  if (value === null || period === null || isZeroPeriod(period)) return null;
  const [numerator, denominator] = perYear(period);
  return scaled(value, numerator, denominator);
}

/**
 * Recurring value of one term: billing-period price × billing periods in the term, pro rata. Exact when
 * term and billing period both count in months or both in days, else by days of the year.
 * `null` (unknown) when `annualValue` is, and for an open-ended contract, which has no term end.
 */
export function termValue(contract: Contract, term: Term): Money | null {
  const period = contract.terms.billingPeriod;
  const value = billingPeriodValue(contract);
  if (value === null || period === null || isZeroPeriod(period) || term.end === null) return null;
  const billing = periodParts(period);
  const length = periodParts(term.number === 1 ? contract.terms.initialTerm : renewalLength(contract));
  if (billing.days === 0 && length.days === 0) return scaled(value, length.months, billing.months);
  if (billing.months === 0 && length.months === 0) return scaled(value, length.days, billing.days);
  const [numerator, denominator] = perYear(period);
  const days = daysBetween(term.start, term.end) + 1;
  return scaled(value, numerator * days, denominator * DAYS_PER_YEAR);
}

/**
 * Money at stake: value of the renewal term that would start if nobody acted, at present prices.
 * Zero for a contract that ends by itself; `null` (unknown) when its price is, or when open-ended.
 */
export function moneyAtStake(contract: Contract, today: IsoDate): Money | null {
  if (contract.terms.atEnd === 'ends') return money(0, contract.currency);
  const next = nextTerm(contract.terms, currentTerm(contract.terms, today));
  return next === null ? null : termValue(contract, next);
}

function renewalLength(contract: Contract): IsoPeriod {
  return contract.terms.renewalTerm ?? contract.terms.initialTerm;
}

/** Billing periods in a year, as a fraction of whole numbers. */
function perYear(period: IsoPeriod): [number, number] {
  const { months, days } = periodParts(period);
  if (days === 0) return [12, months];
  // A month is a twelfth of 365 days: (12 × 365) ÷ (months × 365 + days × 12).
  return [12 * DAYS_PER_YEAR, months * DAYS_PER_YEAR + days * 12];
}

function scaled(value: Money, numerator: number, denominator: number): Money {
  const minor = divideHalfEven(BigInt(value.minor) * BigInt(numerator), BigInt(denominator));
  return money(Number(minor), value.currency);
}
