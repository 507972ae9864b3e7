import { minorDigits } from './currencies.ts';
import { divideHalfEven, parseDecimal } from './decimal.ts';
import type { CurrencyCode, MinorUnits, Money } from './money.ts';

/** Makes minor units of a whole number. Throws a `RangeError` on fractions and beyond 2^53. */
export function minorUnits(value: number): MinorUnits {
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`${value} is not a whole number of minor units that can be kept exactly.`);
  }
  return (value === 0 ? 0 : value) as MinorUnits;
}

/** An amount: `money(123456, EUR)` is 1,234.56 euros. */
export function money(minor: number, currency: CurrencyCode): Money {
  return { minor: minorUnits(minor), currency };
}

/**
 * The sum of two amounts. Throws a `RangeError` on different currencies: group with
 * `totalsByCurrency`, or convert first.
 */
export function addMoney(left: Money, right: Money): Money {
  if (left.currency !== right.currency) {
    throw new RangeError(`Cannot add ${right.currency} to ${left.currency}: convert one of them first.`);
  }
  return money(left.minor + right.minor, left.currency);
}

/** `left` − `right`; throws as `addMoney` does. */
export function subtractMoney(left: Money, right: Money): Money {
  return addMoney(left, money(-right.minor, right.currency));
}

/** One total per currency, in order of the currency codes: a total never mixes currencies. */
export function totalsByCurrency(amounts: Iterable<Money>): Money[] {
  const totals = new Map<CurrencyCode, Money>();
  for (const amount of amounts) {
    const sofar = totals.get(amount.currency);
    totals.set(amount.currency, sofar === undefined ? amount : addMoney(sofar, amount));
  }
  return [...totals.values()].sort((left, right) => (left.currency < right.currency ? -1 : 1));
}

/** `amount` × a whole number. Throws a `RangeError` on fractions: use `scaleMoney`. */
export function multiplyMoney(amount: Money, times: number): Money {
  minorUnits(times);
  return money(amount.minor * times, amount.currency);
}

/** `amount` × `numerator` ÷ `denominator` (whole numbers), exact, rounded half to even once. */
export function scaleMoney(amount: Money, numerator: number, denominator: number): Money {
  const product = BigInt(amount.minor) * BigInt(minorUnits(numerator));
  return money(Number(divideHalfEven(product, BigInt(minorUnits(denominator)))), amount.currency);
}

/**
 * `amount` in another currency at `rate` = units of `to` for one unit of the amount's currency, as exact
 * decimal text (`"1.0843"`). Rounds half to even, once (measures, money). Throws on a rate that is no
 * positive decimal.
 */
export function convertMoney(amount: Money, rate: string, to: CurrencyCode): Money {
  const decimal = parseDecimal(rate);
  if (decimal === null || decimal.digits <= 0n) throw new RangeError(`“${rate}” is not an exchange rate.`);
  const shift = minorDigits(to) - minorDigits(amount.currency);
  const top = BigInt(amount.minor) * decimal.digits * 10n ** BigInt(Math.max(0, shift));
  const bottom = 10n ** BigInt(decimal.scale + Math.max(0, -shift));
  return money(Number(divideHalfEven(top, bottom)), to);
}

/**
 * Shares `total` minor units by whole, non-negative `weights`; the parts sum exactly to the total.
 * Largest remainder (Hamilton) method; equal remainders go to the earlier part. All weights 0: the first
 * part takes everything. Throws a `RangeError` without weights or on a negative one.
 */
export function allocate(total: MinorUnits, weights: readonly number[]): MinorUnits[] {
  if (weights.length === 0 || weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    throw new RangeError('An amount is shared by one or more whole weights that are not negative.');
  }
  const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (all === 0n) return weights.map((_, index) => minorUnits(index === 0 ? total : 0));
  const size = BigInt(Math.abs(total));
  const parts = weights.map((weight) => Number((size * BigInt(weight)) / all));
  const rests = weights.map((weight) => (size * BigInt(weight)) % all);
  const order = rests
    .map((_, index) => index)
    .sort((a, b) => compareBig(rests[b] ?? 0n, rests[a] ?? 0n) || a - b);
  const missing = Math.abs(total) - parts.reduce((sum, part) => sum + part, 0);
  for (const index of order.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts.map((part) => minorUnits(total < 0 ? -part : part));
}

function compareBig(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
