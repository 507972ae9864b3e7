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
  const asked = `${date}T${time}`;
  if (lastLocal?.asked === asked && lastLocal.timeZone === timeZone) return lastLocal.instant;
  const local = Temporal.PlainDateTime.from(asked);
  const there = local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).toInstant();
  const instant = there.toString({ smallestUnit: 'millisecond' }) as IsoInstant;
  lastLocal = { asked, timeZone, instant };
  return instant;
}

// A clock asks for date and time of one instant, and again and again when the next thing comes.
let lastLocal: { asked: string; timeZone: string; instant: IsoInstant } | null = null;
let lastZoned: { instant: IsoInstant; timeZone: string; there: Temporal.ZonedDateTime } | null = null;

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
  if (lastZoned?.instant === instant && lastZoned.timeZone === timeZone) return lastZoned.there;
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  lastZoned = { instant, timeZone, there };
  return there;
}
