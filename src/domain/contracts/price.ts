import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { isZeroPeriod, periodParts } from '#domain/calendar/period.ts';
import { money } from '#domain/money/arithmetic.ts';
import { divideHalfEven } from '#domain/money/decimal.ts';
import type { Money } from '#domain/money/money.ts';
import { linesOn, linesVersions, type LinesVersion } from './amended-lines.ts';
import type { Contract } from './contract.ts';
import type { Term } from './terms.ts';

/** What prices are worked out from. */
export type PricedLines = Pick<Contract, 'lines' | 'amendments' | 'currency'>;

const DAYS_PER_YEAR = 365;

/** A number of billing periods, exact. */
export interface Share {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** Price of a billing period from a day on, in minor units. */
export interface PriceFrom {
  readonly from: IsoDate;
  readonly minor: number;
}

/** Recurring price of one billing period on a day: Σ seats × unit price. `null` (unknown) while no line was agreed. */
export function billingPeriodValue(contract: PricedLines, on: IsoDate): Money | null {
  if (contract.amendments.length === 0) return totalOf(contract, { from: null, lines: contract.lines });
  const versions = linesVersions(contract);
  const version = versions.findLast(({ from }) => from === null || from <= on);
  return version === undefined ? null : totalOf(contract, version);
}

/**
 * The prices of a billing period over some days, oldest first: the first from `first`, each further one from the day on
 * which an amendment changes it. `null` (unknown) while no line was agreed.
 */
export function pricesBetween(contract: PricedLines, first: IsoDate, last: IsoDate): PriceFrom[] | null {
  const start = billingPeriodValue(contract, first);
  if (start === null) return null;
  const prices: PriceFrom[] = [{ from: first, minor: start.minor }];
  if (contract.amendments.length === 0) return prices;
  for (const { from, lines } of linesVersions(contract)) {
    if (from === null || from <= first || from > last) continue;
    const minor = sumOf(lines);
    if (minor !== prices.at(-1)?.minor) prices.push({ from, minor });
  }
  return prices;
}

/** Whether lines were ever agreed: without any, no price is known. */
export function hasPrice(contract: PricedLines, on: IsoDate): boolean {
  return contract.lines.length > 0 || linesOn(contract, on).length > 0;
}

/**
 * Billing periods in a term of the agreed length. Exact when term and billing period both count in months or both in
 * days, else by days of the year.
 */
export function periodsInTerm(contract: Pick<Contract, 'terms'>, term: Term, billing: IsoPeriod): Share {
  const { initialTerm, renewalTerm } = contract.terms;
  const each = periodParts(billing);
  const length = periodParts(term.number === 1 ? initialTerm : (renewalTerm ?? initialTerm));
  if (each.days === 0 && length.days === 0) return share(length.months, each.months);
  if (each.months === 0 && length.months === 0) return share(length.days, each.days);
  const [numerator, denominator] = perYear(billing);
  const days = term.end === null ? 0 : daysBetween(term.start, term.end) + 1;
  return share(numerator * days, denominator * DAYS_PER_YEAR);
}

/** Billing periods in a year, as a fraction of whole numbers. */
export function perYear(period: IsoPeriod): [number, number] {
  const { months, days } = periodParts(period);
  if (days === 0) return [12, months];
  // A month is a twelfth of 365 days: (12 × 365) ÷ (months × 365 + days × 12).
  return [12 * DAYS_PER_YEAR, months * DAYS_PER_YEAR + days * 12];
}

/** The billing period to calculate with; `null` without one or when it has no length. */
export function billingPeriodOf({ terms }: Pick<Contract, 'terms'>): IsoPeriod | null {
  const period = terms.billingPeriod;
  return period === null || isZeroPeriod(period) ? null : period;
}

export function share(top: number, bottom: number): Share {
  return { top: BigInt(top), bottom: BigInt(bottom) };
}

/** `minor` × `part`, rounded half to even once. */
export function sharedMinor(minor: number | bigint, { top, bottom }: Share): number {
  return Number(divideHalfEven(BigInt(minor) * top, bottom));
}

/**
 * What a stretch of days costs whose price changes within: Σ price × its days ÷ all days, of `part` of a billing
 * period; rounded half to even once. `prices` begins on `start`.
 */
export function proRata(prices: readonly PriceFrom[], start: IsoDate, end: IsoDate, part: Share): number {
  const weighted = prices.reduce((sum, { from, minor }, index) => {
    const next = prices[index + 1];
    const last = next === undefined || next.from > end ? end : addDays(next.from, -1);
    const days = daysBetween(from < start ? start : from, last) + 1;
    return days <= 0 ? sum : sum + BigInt(minor) * BigInt(days);
  }, 0n);
  const days = BigInt(daysBetween(start, end) + 1);
  return sharedMinor(weighted, { top: part.top, bottom: part.bottom * days });
}

function totalOf(contract: PricedLines, { from, lines }: LinesVersion): Money | null {
  // Lines that an amendment took away cost nothing; lines that were never entered are not known.
  if (lines.length === 0 && from === null) return null;
  return money(sumOf(lines), contract.currency);
}

function sumOf(lines: Contract['lines']): number {
  return lines.reduce((sum, line) => sum + line.seats * line.unitPrice, 0);
}
