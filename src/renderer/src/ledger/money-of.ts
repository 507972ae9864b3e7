import { minorUnits } from '#domain/money/arithmetic.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import { formatMoney } from '#domain/money/format.ts';

/**
 * Minor units of a ledger currency in the reader's locale. A code that is no currency any more is shown
 * with the bare number of its minor units, so that nothing is hidden and nothing is guessed.
 */
export function ledgerMoney(
  minor: number,
  currency: string,
  locale: string,
  options: { readonly whole?: boolean } = {},
): string {
  if (!isKnownCurrency(currency)) return `${minor} ${currency}`;
  return formatMoney({ minor: minorUnits(minor), currency }, locale, options);
}
