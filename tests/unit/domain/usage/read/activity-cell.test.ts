import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '#domain/calendar/day-number.ts';
import { readActivityCell } from '#domain/usage/read/activity-cell.ts';
import { placeActivity } from '#domain/usage/read/place-activity.ts';
import { day } from './support.ts';

const AS_OF = dayNumber(day('2026-03-15'));

function placed(text: string): string {
  const { last, doubt } = placeActivity(readActivityCell(text, 'DMY'), AS_OF);
  if (doubt !== null) return doubt;
  return last.kind === 'on' ? last.date : last.kind === 'not-since' ? `not since ${last.since}` : last.kind;
}

describe('a last-activity cell', () => {
  it.each([
    'Never',
    'Never logged in',
    'Never accessed',
    'never active',
    'Not yet signed in',
    'Nunca',
    'Nunca ha iniciado sesión',
    'Nie',
    'Nie angemeldet',
    'Noch nicht angemeldet',
    'Jamais',
    'Jamais connecté',
    'Mai',
    'Mai effettuato l’accesso',
    'Nooit',
    'Nigdy',
    'Aldrig',
    'Nikdy',
    '1970-01-01T00:00:00.000Z',
  ])('“%s” is never', (text) => {
    expect(placed(text)).toBe('never');
  });

  it.each([
    '',
    '  ',
    '-',
    '–',
    '--',
    'N/A',
    'n/a',
    '#N/A',
    'None',
    'null',
    'Unknown',
    'Unbekannt',
    'Keine',
    '0001-01-01',
  ])('“%s” is unknown, not never', (text) => {
    expect(placed(text)).toBe('unknown');
  });

  // The last 30 days up to 15 March are 14 February to 15 March; 180 days begin on 17 September, 90 on 16 December.
  it.each([
    ['Not active in the last 180 days', 'not since 2025-09-17'],
    ['No en los últimos 30 días', 'not since 2026-02-14'],
    ['Nicht in den letzten 30 Tagen', 'not since 2026-02-14'],
    ['Pas au cours des 30 derniers jours', 'not since 2026-02-14'],
    ['Aucune activité au cours des 90 derniers jours', 'not since 2025-12-16'],
    ['Não nos últimos 30 dias', 'not since 2026-02-14'],
    ['Niet in de afgelopen 30 dagen', 'not since 2026-02-14'],
    ['Inactive for 90 days', 'not since 2025-12-16'],
    ['> 90 days', 'not since 2025-12-16'],
    ['90+ days ago', 'not since 2025-12-16'],
    ['Before 11 Feb 2017', 'not since 2017-02-11'],
    ['Vor dem 11.02.2017', 'not since 2017-02-11'],
    ['Antes del 11/02/2017', 'not since 2017-02-11'],
  ])('“%s” is %s', (text, expected) => {
    expect(placed(text)).toBe(expected);
  });

  it.each([
    ['2026-03-09', '2026-03-09'],
    ['2026/03/09 17:45:12', '2026-03-09'],
    ['2026-03-09T23:50:01Z', '2026-03-09'],
    ['2021-03-26 04:11:02 -0400', '2021-03-26'],
    ['09 Mar 2026', '2026-03-09'],
    ['Mar 9, 2026, 10:22 AM', '2026-03-09'],
    ['9 mars 2026', '2026-03-09'],
    ['9. März 2026', '2026-03-09'],
    ['9 de marzo de 2026', '2026-03-09'],
    ['Mon, 09 Mar 2026 10:22:33 GMT', '2026-03-09'],
    ['09.03.2026', '2026-03-09'],
    ['20260309', '2026-03-09'],
    ['1773014400', '2026-03-09'],
    ['1773014400000', '2026-03-09'],
    ['2026年3月9日', '2026-03-09'],
    ['Today', '2026-03-15'],
    ['3 days ago', '2026-03-12'],
    ['hace 3 días', '2026-03-12'],
    ['vor 3 Tagen', '2026-03-12'],
    ['45 days ago', '2026-01-29'],
    ['2 weeks ago', '2026-03-01'],
    ['2 months ago', 'not since 2026-01-15'],
    ['il y a 2 heures', '2026-03-15'],
  ])('“%s” is %s', (text, expected) => {
    expect(placed(text)).toBe(expected);
  });

  it('a day later is a time zone, two days later cannot be', () => {
    expect(placed('2026-03-16')).toBe('2026-03-15');
    expect(placed('2026-03-17')).toBe('future');
  });

  it('a text nobody knows is said to be unreadable and is never a date', () => {
    expect(placed('soon')).toBe('unreadable');
    expect(placed('31/02/2026')).toBe('unreadable');
    expect(placed('within 30 days')).toBe('unreadable');
  });

  it('keeps what holds either way while the order of day and month is open', () => {
    const open = (text: string) => placeActivity(readActivityCell(text, null), AS_OF);
    // 5 June or 6 May 2019: long ago in both.
    expect(open('05/06/2019').last).toEqual({ kind: 'not-since', since: '2019-06-06' });
    // 3 February or 2 March 2026: inside or outside 30 days.
    expect(open('03/02/2026')).toEqual({ last: { kind: 'unknown' }, doubt: 'either' });
    // 1 March (or 3 January) is undecided, 3 March 2026 against 3 March is not.
    expect(open('03/03/2026').last).toEqual({ kind: 'on', date: '2026-03-03' });
    // 4 March, or 3 April, which is yet to come.
    expect(open('04/03/2026').last).toEqual({ kind: 'on', date: '2026-03-04' });
  });

  it('reads any text without throwing, and never as a day after the file’s own', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.integer().map(String)),
        (text) => {
          for (const order of ['DMY', 'MDY', 'YMD', 'SERIAL', null] as const) {
            const { last } = placeActivity(readActivityCell(text, order), AS_OF);
            expect(last.kind !== 'on' || last.date <= '2026-03-15').toBe(true);
          }
        },
      ),
    );
  });
});
