import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  holidayList,
  holidayYears,
  isRunningOut,
  withHoliday,
  withoutHoliday,
} from '#domain/calendar/holiday-calendar.ts';
import type { HolidayCalendar } from '#domain/calendar/holiday-calendar.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { anyDate } from './arbitraries.ts';

const date = (text: string): IsoDate => text as IsoDate;
const COUNTRY = [date('2026-01-01'), date('2026-05-01'), date('2026-12-25')];

function calendar(part: Partial<HolidayCalendar> = {}): HolidayCalendar {
  return { country: 'DE', region: null, added: [], removed: [], from: 2016, to: 2046, ...part };
}

describe('a list of holidays', () => {
  it('has the days of the country without those removed, and the own ones, in order and once', () => {
    const own = calendar({ added: [date('2026-03-10'), date('2026-12-25')], removed: [date('2026-05-01')] });
    expect(holidayList(COUNTRY, own)).toEqual(['2026-01-01', '2026-03-10', '2026-12-25']);
  });

  it('remembers a removed holiday of the country, and forgets a removed day of its own', () => {
    const without = withoutHoliday(COUNTRY, calendar(), date('2026-05-01'));
    expect(without.calendar.removed).toEqual(['2026-05-01']);
    const back = withHoliday(without.holidays, without.calendar, date('2026-05-01'));
    expect(back).toEqual({ holidays: COUNTRY, calendar: calendar() });
    const own = withHoliday(COUNTRY, calendar(), date('2026-06-15'));
    expect(own.calendar.added).toEqual(['2026-06-15']);
    expect(withoutHoliday(own.holidays, own.calendar, date('2026-06-15'))).toEqual({
      holidays: COUNTRY,
      calendar: calendar(),
    });
  });

  it('stays what its source and the changes make, whatever is added and removed', () => {
    const change = fc.tuple(fc.boolean(), fc.oneof(anyDate, fc.constantFrom(...COUNTRY)));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let present = { holidays: COUNTRY as readonly IsoDate[], calendar: calendar() };
        for (const [adds, day] of changes) {
          if (adds) present = withHoliday(present.holidays, present.calendar, day);
          else if (present.holidays.includes(day)) {
            present = withoutHoliday(present.holidays, present.calendar, day);
          }
          expect(present.holidays).toEqual(holidayList(COUNTRY, present.calendar));
        }
      }),
    );
  });

  it('is made longer while fifteen years are left', () => {
    const years = holidayYears(date('2026-11-22'));
    expect(years).toEqual({ from: 2016, to: 2046 });
    expect(isRunningOut(years, date('2031-12-31'))).toBe(false);
    expect(isRunningOut(years, date('2032-01-01'))).toBe(true);
  });
});
