import { dayNumber } from '#domain/calendar/day-number.ts';
import { convertAt } from '#domain/money/convert.ts';
import type { RateBook } from '#domain/money/rate-book.ts';
import type { Converter } from './payment.ts';

/** Converts by the workspace's rates; a rate older than `maxAgeDays` on the day of payment is none. */
export function converterOf(book: RateBook, maxAgeDays: number): Converter {
  return (amount, to, on) => {
    const rate = book.rateOn(amount.currency, to, dayNumber(on), maxAgeDays);
    return rate === null ? null : convertAt(amount, rate, to);
  };
}
