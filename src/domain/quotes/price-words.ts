import { formatPeriod } from '#domain/calendar/format.ts';
import type { IsoPeriod } from '#domain/calendar/iso.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';

/** A price with what it is for: "€12.00 a month", "€120.00 a year", "€30.00 for 90 days". */
export function priceWords(price: Money, period: IsoPeriod, locale: string): string {
  const money = formatMoney(price, locale);
  if (period === 'P1M') return `${money} a month`;
  if (period === 'P1Y') return `${money} a year`;
  return `${money} for ${formatPeriod(period, locale)}`;
}
