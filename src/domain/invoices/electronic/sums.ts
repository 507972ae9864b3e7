import { parseDecimal, decimalText, type Decimal } from '#domain/money/decimal.ts';

/** The totals of a document as stated, by the business terms of EN 16931; `null` is "not stated". */
export interface StatedTotals {
  /** BT-106, sum of line net amounts. */
  readonly lines: string | null;
  /** BT-107. */
  readonly allowances: string | null;
  /** BT-108. */
  readonly charges: string | null;
  /** BT-109. */
  readonly withoutTax: string | null;
  /** BT-110. */
  readonly tax: string | null;
  /** BT-112. */
  readonly withTax: string | null;
  /** BT-113. */
  readonly paid: string | null;
  /** BT-114. */
  readonly rounding: string | null;
  /** What is collected for others, not part of the total. */
  readonly passedOn: readonly (string | null)[];
  /** BT-115. */
  readonly payable: string | null;
  /** BT-131 of each line that counts. */
  readonly lineNets: readonly (string | null)[];
  /** BT-117 of each rate. */
  readonly taxAmounts: readonly (string | null)[];
}

/**
 * What does not add up, one sentence each, by the rules BR-CO-10, 13, 14, 15 and 16 of EN 16931. A rule is
 * checked only when the figures it needs are stated; a difference of a cent is rounding.
 */
export function sumNotices(totals: StatedTotals): string[] {
  const { lines, allowances, charges, withoutTax, tax, withTax, paid, rounding, payable } = totals;
  return [
    totals.lineNets.length === 0
      ? null
      : compare('The lines', totals.lineNets, 'the stated sum of lines is', lines),
    compare(
      'Lines less allowances plus charges',
      [lines, negated(allowances ?? '0'), charges ?? '0'],
      'the stated total without tax is',
      withoutTax,
    ),
    totals.taxAmounts.length === 0
      ? null
      : compare('The taxes by rate', totals.taxAmounts, 'the stated tax is', tax),
    compare('Total without tax plus tax', [withoutTax, tax], 'the stated total with tax is', withTax),
    compare(
      'Total less what was paid',
      [withTax, negated(paid ?? '0'), rounding ?? '0', ...totals.passedOn],
      'the stated amount to pay is',
      payable,
    ),
  ].filter((notice) => notice !== null);
}

function compare(
  what: string,
  parts: readonly (string | null)[],
  but: string,
  stated: string | null,
): string | null {
  const sum = sumOf(parts);
  const expected = stated === null ? null : parseDecimal(stated);
  if (sum === null || expected === null) return null;
  const scale = Math.max(sum.scale, expected.scale, 2);
  const difference = scaled(sum, scale) - scaled(expected, scale);
  const cent = 10n ** BigInt(scale - 2);
  if (difference <= cent && difference >= -cent) return null;
  return `${what} make ${decimalText(sum.digits, sum.scale)}, but ${but} ${stated}.`;
}

function sumOf(parts: readonly (string | null)[]): Decimal | null {
  let sum: Decimal = { digits: 0n, scale: 0 };
  for (const part of parts) {
    const next = part === null ? null : parseDecimal(part);
    if (next === null) return null;
    const scale = Math.max(sum.scale, next.scale);
    sum = { digits: scaled(sum, scale) + scaled(next, scale), scale };
  }
  return sum;
}

function scaled({ digits, scale }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - scale);
}

function negated(text: string): string {
  return text.startsWith('-') ? text.slice(1) : `-${text}`;
}
