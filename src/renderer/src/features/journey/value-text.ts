import type { Customer } from '#domain/journey/journey.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';

/** "€1,200.00 a month"; "value unknown" where nothing is known. */
export function valueText(
  { value, valuePeriod, currency }: Pick<Customer, 'value' | 'valuePeriod' | 'currency'>,
  locale: string,
): string {
  if (value === null) return 'value unknown';
  return `${formatMoney({ minor: value, currency }, locale)} a ${valuePeriod}`;
}

/** "€1,200/mo", for cards: whole units. */
export function shortValueText(
  { value, valuePeriod, currency }: Pick<Customer, 'value' | 'valuePeriod' | 'currency'>,
  locale: string,
): string {
  if (value === null) return 'value unknown';
  return `${formatMoney({ minor: value, currency }, locale, { whole: true })}/${valuePeriod === 'month' ? 'mo' : 'yr'}`;
}

/** Totals of several currencies side by side, never added: "€4,200 + $310". */
export function totalsText(totals: readonly Money[], locale: string): string {
  return totals.map((total) => formatMoney(total, locale, { whole: true })).join(' + ');
}
