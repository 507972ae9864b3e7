import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay } from '#domain/calendar/day-number.ts';
import { dateShape, readDate, type DateOrder } from '#domain/calendar/date-text.ts';

function iso(text: string, order: DateOrder): string | null {
  const day = readDate(text, order);
  return Number.isNaN(day) ? null : dateOfDay(day);
}

describe('dates as files write them', () => {
  it.each<[string, DateOrder, string]>([
    ['2026-03-12', 'YMD', '2026-03-12'],
    ['2026/3/2', 'YMD', '2026-03-02'],
    ['2019.04.19.', 'YMD', '2019-04-19'],
    ['2026-03-12T10:20:30Z', 'YMD', '2026-03-12'],
    ['2018-02-25 12:34:56 +0000', 'YMD', '2018-02-25'],
    ['20190311', 'YMD', '2019-03-11'],
    ['20190311T101500', 'YMD', '2019-03-11'],
    ['12/03/2026', 'DMY', '2026-03-12'],
    ['12/03/2026', 'MDY', '2026-12-03'],
    ['12.3.26', 'DMY', '2026-03-12'],
    ['3/2/26', 'MDY', '2026-03-02'],
    ['22.02.18', 'DMY', '2018-02-22'],
    ['04-17-2024 21:30:40', 'MDY', '2024-04-17'],
    ['31/12/99', 'DMY', '1999-12-31'],
    ['27 Feb 2018', 'DMY', '2018-02-27'],
    ['12-Dec-2019', 'DMY', '2019-12-12'],
    ['10 Feb 18', 'DMY', '2018-02-10'],
    ['Feb 27, 2018', 'DMY', '2018-02-27'],
    ['March 3rd, 2021', 'MDY', '2021-03-03'],
    ['3. März 2021', 'DMY', '2021-03-03'],
    ['1er février 2020', 'DMY', '2020-02-01'],
    ['12 de enero de 2020', 'DMY', '2020-01-12'],
    ['5 maggio 2020', 'DMY', '2020-05-05'],
    ['7 října 2020', 'DMY', '2020-10-07'],
    ['7 červenec 2020', 'DMY', '2020-07-07'],
    ['7 czerwca 2020', 'DMY', '2020-06-07'],
    ['14 mei 2020', 'DMY', '2020-05-14'],
    ['14 augustus 2020', 'DMY', '2020-08-14'],
    ['Fri, 12 Mar 2021 10:00', 'DMY', '2021-03-12'],
    ['45000', 'SERIAL', '2023-03-15'],
    ['45000.75', 'SERIAL', '2023-03-15'],
    ['1111/11/11', 'YMD', '1111-11-11'],
  ])('%s read as %s is %s', (text, order, expected) => {
    expect(iso(text, order)).toBe(expected);
  });

  it.each([
    '00:00:00',
    '12:30',
    '31/02/2026',
    '2026-13-01',
    'Pending',
    '',
    '1.234,56',
    '12.34',
    '45000',
    'MAY 3 ROAD',
    '99/99/2020',
    '20261301',
    'Marina 3 2020 x',
  ])('%j is no date', (text) => {
    expect(iso(text, 'DMY')).toBeNull();
  });

  it('tells what a text alone says about its order', () => {
    expect(
      [
        '25/03/2026',
        '03/25/2026',
        '03/04/2026',
        '2026-03-04',
        '4 Mar 2026',
        '00:00:00',
        '20260304',
        '45000',
        'x',
      ].map(dateShape),
    ).toEqual([
      'day-first',
      'month-first',
      'either',
      'year-first',
      'named-day-first',
      'time-only',
      'compact',
      'serial',
      'none',
    ]);
  });

  it('reads every day of 1970 to 2069 back from every way of writing it', () => {
    const writers: [DateOrder, (y: string, m: string, d: string) => string][] = [
      ['YMD', (y, m, d) => `${y}-${m}-${d}`],
      ['YMD', (y, m, d) => `${y}${m}${d}`],
      ['DMY', (y, m, d) => `${d}.${m}.${y}`],
      ['DMY', (y, m, d) => `${d}/${m}/${y.slice(2)}`],
      ['MDY', (y, m, d) => `${Number(m)}/${Number(d)}/${y} 9:05 AM`],
    ];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_523 }), fc.constantFrom(...writers), (day, [order, write]) => {
        const [year = '', month = '', date = ''] = dateOfDay(day).split('-');
        expect(readDate(write(year, month, date), order)).toBe(day);
      }),
      { numRuns: 3000 },
    );
  });
});
