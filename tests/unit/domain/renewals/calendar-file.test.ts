import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { writeCalendarFile } from '#domain/renewals/calendar-file.ts';
import { renewalsToActOn } from '#domain/renewals/renewals.ts';
import { contract } from '../invoices/flags/samples.ts';

const RANGE = { from: '2025-01-01' as IsoDate, to: '2026-12-31' as IsoDate };
const OPTIONS = {
  at: '2025-02-03T04:05:06Z' as IsoInstant,
  settings: DEFAULT_TERM_SETTINGS,
  locale: 'en-GB',
  alarmDays: [7, 1],
};

function events(name: string, options = OPTIONS): InstanceType<typeof ICAL.Event>[] {
  const renewals = renewalsToActOn([contract({ name })], RANGE, DEFAULT_TERM_SETTINGS);
  const calendar = new ICAL.Component(ICAL.parse(writeCalendarFile(renewals, options)));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('a calendar file, read back by another library', () => {
  it('has every day as an all-day event of one day', () => {
    expect(
      events('Acme').map(({ summary, startDate, endDate }) => [
        summary,
        startDate.toString(),
        endDate.toString(),
        startDate.isDate,
      ]),
    ).toEqual([
      ['Send notice or let it renew: Acme', '2025-11-28', '2025-11-29', true],
      ['Term ends: Acme', '2025-12-31', '2026-01-01', true],
      ['Notice deadline: Acme', '2025-11-30', '2025-12-01', true],
      ['Send notice or let it renew: Acme', '2026-11-30', '2026-12-01', true],
      ['Term ends: Acme', '2026-12-31', '2027-01-01', true],
    ]);
  });

  it('names each event the same in every file, so that a newer one updates', () => {
    const uids = (name: string): string[] => events(name).map(({ uid }) => uid);
    expect(uids('Acme')).toEqual(uids('Acme, renamed'));
    expect(new Set(uids('Acme')).size).toBe(5);
  });

  it('reminds at nine in the morning, seven days and one day before', () => {
    const [first] = events('Acme');
    const triggers = first?.component
      .getAllSubcomponents('valarm')
      .map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
    expect(triggers).toEqual(['-P6DT15H', '-PT15H']);
  });

  it('explains the deadline and keeps commas, semicolons, line breaks and letters of every language', () => {
    const name = 'Łódź; a, b \\ "c"\nBEGIN:VEVENT';
    const [first] = events(name);
    expect(first?.summary).toBe(`Send notice or let it renew: ${name}`);
    expect(first?.description).toContain('At stake: €960.00');
    expect(first?.description).toContain('31 Dec 2025');
    expect(events(name)).toHaveLength(5);
  });
});
