import { divideHalfEven, parseDecimal } from './decimal.ts';

/** An exact number `top` ÷ `bottom`; `bottom` is above 0. Prices per seat and month are rarely whole cents. */
export interface Ratio {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** `top` ÷ `bottom` for whole numbers. @throws when `bottom` is not above 0 or one of them is not whole */
export function ratio(top: number | bigint, bottom: number | bigint = 1): Ratio {
  const below = BigInt(bottom);
  if (below <= 0n) throw new RangeError(`A ratio needs a divisor above 0, not ${below}.`);
  return { top: BigInt(top), bottom: below };
}

/** Plain decimal text as a ratio; `null` when it is none. */
export function ratioOfText(text: string): Ratio | null {
  const decimal = parseDecimal(text);
  return decimal === null ? null : ratio(decimal.digits, 10n ** BigInt(decimal.scale));
}

export function times(left: Ratio, right: Ratio): Ratio {
  return { top: left.top * right.top, bottom: left.bottom * right.bottom };
}

/** @throws when `right` is not above 0 */
export function over(left: Ratio, right: Ratio): Ratio {
  if (right.top <= 0n) throw new RangeError('A ratio can be divided only by one above 0.');
  return { top: left.top * right.bottom, bottom: left.bottom * right.top };
}

export function minus(left: Ratio, right: Ratio): Ratio {
  return {
    top: left.top * right.bottom - right.top * left.bottom,
    bottom: left.bottom * right.bottom,
  };
}

/** Below 0, 0 or above 0 as `left` is less than, equal to or more than `right`. */
export function compareRatios(left: Ratio, right: Ratio): number {
  const difference = left.top * right.bottom - right.top * left.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest whole number; halves to even. */
export function roundRatio(value: Ratio): number {
  return Number(divideHalfEven(value.top, value.bottom));
}

/** As a floating-point number, for showing and for choosing between readings only. */
export function approximately(value: Ratio): number {
  return Number((value.top * 1_000_000n) / value.bottom) / 1_000_000;
}
