import { Temporal } from 'temporal-polyfill';
import type { IsoDate, IsoInstant } from './iso.ts';

/** The calendar date of an instant in an IANA time zone. Throws a `RangeError` on an unknown zone. */
export function todayIn(instant: IsoInstant, timeZone: string): IsoDate {
  return zoned(instant, timeZone).toPlainDate().toString() as IsoDate;
}

/** The wall-clock time of an instant in a time zone, `HH:mm`. */
export function timeIn(instant: IsoInstant, timeZone: string): string {
  return zoned(instant, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/**
 * The instant of a local date and time `HH:mm` in a time zone. A time that the clocks skip becomes the
 * moment after the gap; one that happens twice is the first of the two.
 */
export function instantAt(date: IsoDate, time: string, timeZone: string): IsoInstant {
  const local = Temporal.PlainDateTime.from(`${date}T${time}`);
  const instant = local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).toInstant();
  return instant.toString({ smallestUnit: 'millisecond' }) as IsoInstant;
}

/** Milliseconds since 1970 of an instant. */
export function epochMs(instant: IsoInstant): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}

/** The instant of a number of milliseconds since 1970. */
export function instantOf(milliseconds: number): IsoInstant {
  const instant = Temporal.Instant.fromEpochMilliseconds(Math.floor(milliseconds));
  return instant.toString({ smallestUnit: 'millisecond' }) as IsoInstant;
}

function zoned(instant: IsoInstant, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
}
