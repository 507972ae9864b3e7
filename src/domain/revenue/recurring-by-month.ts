import type { CustomerId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoMonth } from '#domain/calendar/iso.ts';
import { addMonths } from '#domain/calendar/period.ts';
import type { CustomerValue } from '#domain/journey/customer-value.ts';
import type { Journey } from '#domain/journey/journeys.ts';
import { divideHalfEven } from '#domain/money/decimal.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { payingSpans, paysOn, valueOn } from './monthly.ts';

/** Recurring revenue a month at the end of each month, in one currency. */
export interface RecurringByMonth {
  readonly months: readonly IsoMonth[];
  /** Minor units by currency, one for each month. */
  readonly byCurrency: ReadonlyMap<CurrencyCode, readonly MinorUnits[]>;
}

/**
 * MRR at the end of the last so many months, the present one as of today: the sum over customers who pay then, divided by
 * twelve once. Customers of unknown value are left out.
 */
export function recurringByMonth(
  journeys: readonly Journey[],
  values: ReadonlyMap<CustomerId, readonly CustomerValue[]>,
  today: IsoDate,
  count: number,
): RecurringByMonth {
  const first = `${today.slice(0, 7)}-01` as IsoDate;
  const starts = Array.from({ length: count }, (_, place) => addMonths(first, place - count + 1));
  const ends = starts.map((start) => {
    const end = addDays(addMonths(start, 1), -1);
    return end < today ? end : today;
  });
  const sums = new Map<CurrencyCode, bigint[]>();
  for (const journey of journeys) {
    const spans = payingSpans(journey, today);
    if (spans.length === 0) continue;
    const own = values.get(journey.customer.id) ?? [];
    ends.forEach((end, place) => {
      const value = paysOn(spans, end) ? valueOn(journey.customer, own, end) : null;
      if (value === null) return;
      const row = sums.get(value.currency) ?? ends.map(() => 0n);
      row[place] = (row[place] ?? 0n) + BigInt(value.twelfths);
      sums.set(value.currency, row);
    });
  }
  const rounded = (row: readonly bigint[]): MinorUnits[] =>
    row.map((twelfths) => Number(divideHalfEven(twelfths, 12n)) as MinorUnits);
  return {
    months: starts.map((start) => start.slice(0, 7) as IsoMonth),
    byCurrency: new Map([...sums].toSorted().map(([currency, row]) => [currency, rounded(row)])),
  };
}
