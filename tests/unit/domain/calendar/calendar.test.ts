import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  businessDayOnOrBefore,
  businessDaysBetween,
  isBusinessDay,
  isWeekend,
} from '#domain/calendar/business-days.ts';
import { addDays, dateOfDay, dayNumber, daysBetween, weekdayOf } from '#domain/calendar/day-number.ts';
import {
  formatDate,
  formatDateWithWeekday,
  formatDaysFrom,
  formatMonth,
  formatPeriod,
} from '#domain/calendar/format.ts';
import {
  parseIsoDate,
  parseIsoInstant,
  parseIsoMonth,
  parseIsoPeriod,
  type IsoDate,
  type IsoInstant,
  type IsoMonth,
  type IsoPeriod,
} from '#domain/calendar/iso.ts';
import {
  firstDayOf,
  lastDayOf,
  monthNumberOfDay,
  monthOf,
  monthOfNumber,
  monthsFrom,
  shiftMonth,
} from '#domain/calendar/months.ts';
import {
  addMonths,
  addPeriod,
  comparePeriods,
  periodFromEnd,
  periodOf,
  periodParts,
  subtractPeriod,
} from '#domain/calendar/period.ts';
import { epochMs, instantAt, instantOf, timeIn, todayIn } from '#domain/calendar/zone.ts';
import { anyDate, anyPeriod } from './arbitraries.ts';

const date = (text: string): IsoDate => text as IsoDate;
const period = (text: string): IsoPeriod => text as IsoPeriod;

describe('reading dates, months, periods and instants', () => {
  it('takes real dates and refuses days that do not exist', () => {
    expect(parseIsoDate(' 2024-02-29 ')).toEqual({ ok: true, value: '2024-02-29' });
    for (const text of ['2023-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '0000-01-01', '1900-02-29']) {
      expect(parseIsoDate(text)).toMatchObject({ ok: false, code: 'date' });
    }
    expect(parseIsoDate('12/03/2026')).toMatchObject({
      ok: false,
      message: expect.stringContaining('2026-03-12'),
    });
  });

  it('takes months and instants', () => {
    expect(parseIsoMonth('2026-12').ok).toBe(true);
    expect(parseIsoMonth('2026-13').ok).toBe(false);
    expect(parseIsoInstant('2026-03-12T09:30:00.000Z').ok).toBe(true);
    expect(parseIsoInstant('2026-03-12T24:30:00.000Z').ok).toBe(false);
    expect(parseIsoInstant('2026-02-30T10:30:00Z').ok).toBe(false);
  });

  it('takes periods of whole units in either case and nothing else', () => {
    expect(parseIsoPeriod('p90d')).toEqual({ ok: true, value: 'P90D' });
    expect(parseIsoPeriod('P1Y6M').ok).toBe(true);
    for (const text of ['', 'P', '90D', 'P-1M', 'P1.5M', 'PT5H', 'P1M1Y', '3 months']) {
      expect(parseIsoPeriod(text)).toMatchObject({ ok: false, code: 'period' });
    }
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const parse of [parseIsoDate, parseIsoMonth, parseIsoPeriod, parseIsoInstant]) {
          const outcome = parse(text);
          expect(outcome.ok || outcome.message.length > 0).toBe(true);
        }
      }),
    );
  });
});

describe('day numbers', () => {
  it('counts from 1970-01-01', () => {
    expect(dayNumber(date('1970-01-01'))).toBe(0);
    expect(dayNumber(date('1969-12-31'))).toBe(-1);
    expect(dayNumber(date('2000-03-01'))).toBe(11_017);
  });

  it('comes back to the same date and agrees with Temporal', () => {
    const all = fc.integer({ min: -719_162, max: 2_932_896 });
    fc.assert(
      fc.property(all, (number) => {
        const found = dateOfDay(number);
        const expected = Temporal.PlainDate.from('1970-01-01').add({ days: number });
        expect(found).toBe(expected.toString());
        expect(dayNumber(found)).toBe(number);
        expect(weekdayOf(number)).toBe(expected.dayOfWeek);
      }),
    );
  });

  it('refuses days outside the years 0001 to 9999', () => {
    expect(() => addDays(date('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => dateOfDay(-800_000)).toThrow(RangeError);
  });
});

describe('adding periods', () => {
  it('clamps to the end of the month and counts from the start', () => {
    expect(addPeriod(date('2025-01-31'), period('P1M'))).toBe('2025-02-28');
    expect(addPeriod(date('2025-01-31'), period('P1M'), 2)).toBe('2025-03-31');
    expect(addMonths(date('2024-02-29'), 12)).toBe('2025-02-28');
    expect(subtractPeriod(date('2026-08-28'), period('P2M'))).toBe('2026-06-28');
    expect(subtractPeriod(date('2026-05-31'), period('P3M'))).toBe('2026-02-28');
  });

  it('agrees with Temporal for any date and period', () => {
    fc.assert(
      fc.property(anyDate, anyPeriod, (day, length) => {
        const plain = Temporal.PlainDate.from(day);
        expect(addPeriod(day, length)).toBe(plain.add(length).toString());
        expect(subtractPeriod(day, length)).toBe(plain.subtract(length).toString());
      }),
    );
  });

  it('writes the parts of a period back to the same length', () => {
    fc.assert(
      fc.property(anyPeriod, (length) => {
        expect(periodParts(periodOf(periodParts(length)))).toEqual(periodParts(length));
      }),
    );
    expect(periodOf({ months: 0, days: 0 })).toBe('P0D');
    expect(periodOf({ months: 24, days: 3 })).toBe('P2Y3D');
  });

  it('compares lengths exactly in one unit and with the play of a month across units', () => {
    const start = date('2026-02-01');
    expect(comparePeriods(period('P12M'), period('P1Y'), start)).toBe(0);
    expect(comparePeriods(period('P13M'), period('P1Y'), start)).toBe(1);
    expect(comparePeriods(period('P30D'), period('P1M'), start)).toBe(0);
    expect(comparePeriods(period('P60D'), period('P1M'), start)).toBe(1);
  });
});

describe('the period between two days', () => {
  it('prefers whole years and months', () => {
    expect(periodFromEnd(date('2025-01-01'), date('2025-12-31'))).toEqual({ ok: true, value: 'P1Y' });
    expect(periodFromEnd(date('2025-01-31'), date('2025-02-27'))).toEqual({ ok: true, value: 'P1M' });
    expect(periodFromEnd(date('2025-01-15'), date('2026-07-14'))).toEqual({ ok: true, value: 'P18M' });
    expect(periodFromEnd(date('2025-01-01'), date('2025-01-01'))).toEqual({ ok: true, value: 'P1D' });
    expect(periodFromEnd(date('2025-01-01'), date('2025-04-10'))).toEqual({ ok: true, value: 'P100D' });
  });

  it('refuses an end before the start', () => {
    expect(periodFromEnd(date('2025-01-02'), date('2025-01-01'))).toMatchObject({
      ok: false,
      code: 'end-before-start',
    });
  });

  it('always ends on the day it was made from', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 4000 }), (start, length) => {
        const outcome = periodFromEnd(start, addDays(start, length));
        if (!outcome.ok) throw new Error(outcome.message);
        expect(addPeriod(start, outcome.value)).toBe(addDays(start, length + 1));
      }),
    );
  });
});

describe('business days', () => {
  const holidays = [date('2026-12-25'), date('2026-12-28')];

  it('knows weekends and holidays', () => {
    expect(isWeekend(date('2026-06-28'))).toBe(true);
    expect(isWeekend(date('2026-06-26'))).toBe(false);
    expect(isBusinessDay(date('2026-12-25'), holidays)).toBe(false);
    expect(businessDayOnOrBefore(date('2026-12-28'), holidays)).toBe('2026-12-24');
  });

  it('counts over weekends and holidays', () => {
    expect(addBusinessDays(date('2026-06-29'), -2, [])).toBe('2026-06-25');
    expect(addBusinessDays(date('2026-12-31'), -4, holidays)).toBe('2026-12-23');
    expect(addBusinessDays(date('2026-06-27'), 0, [])).toBe('2026-06-27');
  });

  it('counts as many days forward as it counts back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 60 }), (day, count) => {
        const end = addBusinessDays(day, count, holidays);
        expect(businessDaysBetween(day, end, holidays)).toBe(count);
      }),
    );
  });
});

describe('months', () => {
  it('iterates over a year end', () => {
    expect(monthsFrom('2025-11' as IsoMonth, '2026-02' as IsoMonth)).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    expect(monthsFrom('2026-02' as IsoMonth, '2026-01' as IsoMonth)).toEqual([]);
    expect(shiftMonth('2026-01' as IsoMonth, -1)).toBe('2025-12');
    expect(lastDayOf('2024-02' as IsoMonth)).toBe('2024-02-29');
    expect(firstDayOf('2024-02' as IsoMonth)).toBe('2024-02-01');
  });

  it('gives the month number of a day number', () => {
    fc.assert(
      fc.property(anyDate, (day) => {
        expect(monthOfNumber(monthNumberOfDay(dayNumber(day)))).toBe(monthOf(day));
      }),
    );
  });
});

describe('time zones', () => {
  it('knows the day of an instant where the reader is', () => {
    const instant = '2026-03-12T23:30:00.000Z' as IsoInstant;
    expect(todayIn(instant, 'UTC')).toBe('2026-03-12');
    expect(todayIn(instant, 'Europe/Berlin')).toBe('2026-03-13');
    expect(todayIn(instant, 'America/New_York')).toBe('2026-03-12');
    expect(timeIn(instant, 'Asia/Kolkata')).toBe('05:00');
  });

  it('puts a local time that the clocks skip after the gap, and takes the first of two', () => {
    expect(instantAt(date('2026-03-29'), '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(instantAt(date('2026-10-25'), '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('converts instants to milliseconds and back', () => {
    const instant = '2026-03-12T23:30:00.123Z' as IsoInstant;
    expect(instantOf(epochMs(instant))).toBe(instant);
  });
});

describe('dates in the reader’s locale', () => {
  it('writes dates, months and periods', () => {
    expect(formatDate(date('2026-03-12'), 'en-GB')).toBe('12 Mar 2026');
    expect(formatDate(date('2026-03-12'), 'en-US')).toBe('Mar 12, 2026');
    expect(formatDateWithWeekday(date('2026-03-12'), 'en-GB')).toBe('Thu, 12 Mar 2026');
    expect(formatMonth('2026-03' as IsoMonth, 'en-GB')).toBe('Mar 2026');
    expect(formatPeriod(period('P1Y'), 'en-GB')).toBe('1 year');
    expect(formatPeriod(period('P1M15D'), 'en-GB')).toBe('1 month, 15 days');
    expect(formatPeriod(period('P90D'), 'en-GB')).toBe('90 days');
  });

  it('writes how far away a day is', () => {
    const today = date('2026-03-12');
    expect(formatDaysFrom(addDays(today, 41), today, 'en-GB')).toBe('in 41 days');
    expect(formatDaysFrom(addDays(today, -3), today, 'en-GB')).toBe('3 days ago');
    expect(formatDaysFrom(addDays(today, 1), today, 'en-GB')).toBe('tomorrow');
    expect(formatDaysFrom(today, today, 'en-GB')).toBe('today');
    expect(daysBetween(today, addDays(today, 41))).toBe(41);
  });
});
