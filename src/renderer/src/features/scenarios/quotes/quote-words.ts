import { formatDate } from '#domain/calendar/format.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import { money } from '#domain/money/arithmetic.ts';
import { priceWords } from '#domain/quotes/price-words.ts';

export function quotePrice({ unitPrice, currency, period }: Quote, locale: string): string {
  return priceWords(money(unitPrice, currency), period, locale);
}

/** "Vendor, Product, 12 Mar 2026". */
export function quoteName({ vendor, product, date }: Quote, locale: string): string {
  return [vendor, product, formatDate(date, locale)].filter((part) => part !== '').join(', ');
}
