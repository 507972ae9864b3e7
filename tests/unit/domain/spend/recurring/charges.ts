import { dateOfDay, dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { findSeries } from '#domain/spend/recurring/find-series.ts';
import type { ChargeGroup, Series, SeriesContext } from '#domain/spend/recurring/series.ts';

/** Date and amount in cents; a third entry is the price in the vendor's currency. */
export type Charge = readonly [date: string, amount: number, original?: string];

export function groupOf(charges: readonly Charge[]): ChargeGroup {
  return {
    day: charges.map(([date]) => dayNumber(date as IsoDate)),
    amount: charges.map(([, amount]) => amount),
    place: charges.map((_, i) => i),
    original: charges.map(([, , original]) => original ?? null),
  };
}

export function contextOf(today: string, more: Partial<SeriesContext> = {}): SeriesContext {
  return { software: true, asOf: dayNumber(today as IsoDate), dataEnds: false, covers: () => true, ...more };
}

export function seriesOf(
  charges: readonly Charge[],
  today: string,
  more: Partial<SeriesContext> = {},
): Series[] {
  return findSeries(groupOf(charges), contextOf(today, more));
}

/** The one series there must be. */
export function onlySeries(
  charges: readonly Charge[],
  today: string,
  more: Partial<SeriesContext> = {},
): Series {
  const found = seriesOf(charges, today, more);
  if (found.length !== 1 || found[0] === undefined) {
    throw new Error(`Expected one series, found ${found.map(({ period }) => period).join(', ') || 'none'}`);
  }
  return found[0];
}

export function at(day: number | null | undefined): string | null {
  return day === null || day === undefined ? null : dateOfDay(day);
}

/** The same amount on each date. */
export function charges(amount: number, ...dates: readonly string[]): Charge[] {
  return dates.map((date) => [date, amount] as const);
}

/** A day of consecutive months, from 2025-01 on. */
export function monthly(day: string, count: number, amount: number, from = 1): Charge[] {
  return Array.from({ length: count }, (_, i) => {
    const month = from - 1 + i;
    const year = 2025 + Math.floor(month / 12);
    return [`${year}-${String((month % 12) + 1).padStart(2, '0')}-${day}`, amount] as const;
  });
}
