import type { IsoPeriod } from '#domain/calendar/iso.ts';
import { isZeroPeriod } from '#domain/calendar/period.ts';
import { perYear } from '#domain/contracts/price.ts';
import { scaleMoney } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';

/** A price for a period, such as 12.00 euros a month. */
export interface PeriodPrice {
  readonly price: Money;
  readonly period: IsoPeriod;
}

/**
 * The same price for another period: × periods in a year ÷ periods of the other in a year, rounded half to even once.
 * Both periods must have a length.
 */
export function priceFor({ price, period }: PeriodPrice, wanted: IsoPeriod): Money {
  if (period === wanted) return price;
  const [top, bottom] = perYear(period);
  const [wantedTop, wantedBottom] = perYear(wanted);
  return scaleMoney(price, top * wantedBottom, bottom * wantedTop);
}

/** Two prices for one period, so that they can be compared. */
export interface ComparablePrices {
  readonly left: Money;
  readonly right: Money;
  readonly period: IsoPeriod;
  /** They were for different periods: say so beside the figures. */
  readonly converted: boolean;
}

/** Both prices for the longer of the two periods, since a year's price is seldom whole cents a month; `null` without a length. */
export function comparablePrices(left: PeriodPrice, right: PeriodPrice): ComparablePrices | null {
  if (isZeroPeriod(left.period) || isZeroPeriod(right.period)) return null;
  const period = isLonger(right.period, left.period) ? right.period : left.period;
  return {
    left: priceFor(left, period),
    right: priceFor(right, period),
    period,
    converted: left.period !== right.period,
  };
}

function isLonger(one: IsoPeriod, other: IsoPeriod): boolean {
  const [top, bottom] = perYear(one);
  const [otherTop, otherBottom] = perYear(other);
  return top * otherBottom < otherTop * bottom;
}
