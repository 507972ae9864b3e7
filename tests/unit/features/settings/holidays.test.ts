import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { sendBy } from '#domain/contracts/deadlines.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { withMoreYears, withPlace, withoutPlace } from '#features/settings/holidays/change-calendar.ts';
import { countries, namedHolidays, regions } from '#features/settings/holidays/holiday-source.ts';
import { yearPlan } from '#features/settings/holidays/year-plan.ts';
import { date, rulesOf } from '../../domain/contracts/sample-contracts.ts';

const TODAY = date('2026-03-02');
const YEAR = { from: 2026, to: 2026 };
const daysOf = async (country: string, region: string | null): Promise<string[]> =>
  (await namedHolidays({ country, region }, YEAR)).map(({ on }) => on);

describe('the source of holidays', () => {
  it('knows countries and their regions by name', async () => {
    expect(await countries()).toContainEqual({ code: 'DE', name: 'Germany' });
    expect(await regions('DE')).toContainEqual({ code: 'BY', name: 'Bayern' });
    expect(await regions('MC')).toEqual([]);
  });

  it('has what a region adds, and not what is only half a holiday', async () => {
    const bavaria = await daysOf('DE', 'BY');
    expect(bavaria).toEqual(expect.arrayContaining(['2026-01-06', '2026-06-04', '2026-12-25']));
    expect(bavaria).not.toContain('2026-12-24');
    expect(await daysOf('DE', null)).not.toContain('2026-01-06');
  });

  it('counts every day of a holiday that lasts several', async () => {
    const days = await daysOf('SA', null);
    expect(days).toEqual(expect.arrayContaining(['2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22']));
  });
});

describe('the holidays in the settings', () => {
  it('of a country move a send-by date, and the own days of before stay', async () => {
    const before = { ...DEFAULT_TERM_SETTINGS, holidays: [date('2026-12-23'), date('2026-12-25')] };
    const german = await withPlace(before, 'DE', null, TODAY);
    expect(german.calendar).toMatchObject({ country: 'DE', added: ['2026-12-23'], from: 2016, to: 2046 });
    expect(german.holidays).toEqual(expect.arrayContaining(['2016-01-01', '2026-12-23', '2046-12-26']));
    expect(sendBy(rulesOf(), date('2026-04-03'), DEFAULT_TERM_SETTINGS)).toBe('2026-04-03');
    expect(sendBy(rulesOf(), date('2026-04-03'), german)).toBe('2026-04-02');
  });

  it('are made longer with what the manager removed and added', async () => {
    const german = await withPlace(DEFAULT_TERM_SETTINGS, 'DE', 'BY', TODAY);
    const { calendar } = german;
    if (calendar === undefined) throw new Error('there is no calendar');
    const own = { ...calendar, removed: [date('2026-01-06')], added: [date('2026-07-01')] };
    const later = await withMoreYears(german, own, date('2033-01-01'));
    expect(later.calendar).toMatchObject({ from: 2016, to: 2053, removed: ['2026-01-06'] });
    expect(later.holidays).toContain('2053-12-25');
    expect(later.holidays).toContain('2026-07-01');
    expect(later.holidays).not.toContain('2026-01-06');
  });

  it('without a country are the own days alone', async () => {
    const own = { ...DEFAULT_TERM_SETTINGS, holidays: [date('2026-07-01')] };
    expect(withoutPlace(await withPlace(own, 'DE', null, TODAY))).toEqual(own);
  });

  it('of a year are told by name, own and removed ones too', () => {
    const plan = yearPlan(
      {
        ...DEFAULT_TERM_SETTINGS,
        holidays: ['2026-12-25', '2026-12-28', '2027-01-01'] as IsoDate[],
        calendar: {
          country: 'DE',
          region: null,
          added: [date('2026-12-28')],
          removed: [date('2026-05-01')],
          ...YEAR,
        },
      },
      [
        { on: date('2026-05-01'), name: 'Labour Day' },
        { on: date('2026-12-25'), name: 'Christmas Day' },
      ],
      2026,
    );
    expect(plan.map(({ on, name, kind }) => [on, name, kind])).toEqual([
      ['2026-05-01', 'Labour Day', 'removed'],
      ['2026-12-25', 'Christmas Day', 'place'],
      ['2026-12-28', '', 'own'],
    ]);
  });
});
