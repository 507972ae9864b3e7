import * as fc from 'fast-check';
import { dateOfDay, dayNumberOf } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';

/** Any date from 1950 to 2099. */
export const anyDate: fc.Arbitrary<IsoDate> = fc
  .integer({ min: dayNumberOf(1950, 1, 1), max: dayNumberOf(2099, 12, 31) })
  .map(dateOfDay);

/** Periods people agree on, in every unit. */
export const anyPeriod: fc.Arbitrary<IsoPeriod> = fc
  .oneof(
    fc.integer({ min: 1, max: 5 }).map((count) => `P${count}Y`),
    fc.integer({ min: 1, max: 40 }).map((count) => `P${count}M`),
    fc.integer({ min: 1, max: 26 }).map((count) => `P${count}W`),
    fc.integer({ min: 1, max: 800 }).map((count) => `P${count}D`),
    fc.tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 40 })).map(([m, d]) => `P${m}M${d}D`),
  )
  .map((period) => period as IsoPeriod);
