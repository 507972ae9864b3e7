import { formatDate, formatPeriod } from '#domain/calendar/format.ts';
import type { IsoPeriod } from '#domain/calendar/iso.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import { money } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';

/** "a month", "a year", "for 90 days". */
export function perWords(period: IsoPeriod, locale: string): string {
  if (period === 'P1M') return 'a month';
  if (period === 'P1Y') return 'a year';
  return `for ${formatPeriod(period, locale)}`;
}

/** "€12.00 a month". */
export function priceWords(price: Money, period: IsoPeriod, locale: string): string {
  return `${formatMoney(price, locale)} ${perWords(period, locale)}`;
}

export function quotePrice({ unitPrice, currency, period }: Quote, locale: string): string {
  return priceWords(money(unitPrice, currency), period, locale);
}

/** "Vendor, Product, 12 Mar 2026". */
export function quoteName({ vendor, product, date }: Quote, locale: string): string {
  return [vendor, product, formatDate(date, locale)].filter((part) => part !== '').join(', ');
}
