/** An exact decimal number: `digits` ÷ 10^`scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const DECIMAL = /^([+-]?)(\d{1,30})(?:\.(\d{1,20}))?$/;

/** Reads plain decimal text (`-1234.5`; no grouping, no exponent); `null` when it is none. */
export function parseDecimal(text: string): Decimal | null {
  const found = DECIMAL.exec(text);
  if (found === null) return null;
  const fraction = found[3] ?? '';
  const digits = BigInt(`${found[2]}${fraction}`);
  return { digits: found[1] === '-' ? -digits : digits, scale: fraction.length };
}

/** `numerator` ÷ `denominator`, rounded half to even. Throws when the denominator is 0. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const [top, bottom] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const quotient = top / bottom;
  const rest = top % bottom;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  const up = twice > bottom || (twice === bottom && quotient % 2n !== 0n);
  return up ? quotient + (top < 0n ? -1n : 1n) : quotient;
}

/** Writes `digits` ÷ 10^`scale` as plain decimal text with exactly `scale` decimals. */
export function decimalText(digits: bigint, scale: number): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  if (scale === 0) return `${sign}${text}`;
  return `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}
