import { minorDigits } from './currencies.ts';
import { decimalText } from './decimal.ts';
import type { Money } from './money.ts';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * An amount in the reader's locale with its currency: "€1,234.56". `whole` leaves the decimals out
 * (rounded half to even), for charts and tiles. Exact: no floating-point step.
 */
export function formatMoney(
  amount: Money,
  locale: string,
  options: { readonly whole?: boolean } = {},
): string {
  const digits = options.whole === true ? 0 : minorDigits(amount.currency);
  const key = `${locale}|${amount.currency}|${digits}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: amount.currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      roundingMode: 'halfEven',
    });
    formats.set(key, format);
  }
  return format.format(moneyText(amount) as `${number}`);
}

/** The amount as plain decimal text without its currency, for files: `-1234.50`. */
export function moneyText(amount: Money): string {
  return decimalText(BigInt(amount.minor), minorDigits(amount.currency));
}
