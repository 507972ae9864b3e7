import { describe, expect, it } from 'vitest';
import type { Application } from '#domain/applications/application.ts';
import type { CheckInId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { startCheckIn } from '#domain/check-ins/edit.ts';
import { listReminders } from '#domain/reminders/list.ts';
import type { ReminderSources } from '#domain/reminders/occasions/facts.ts';
import { planReminders } from '#domain/reminders/plan.ts';
import { DEFAULT_SETTINGS } from '#domain/settings/settings.ts';
import { finishedCheckIn } from '../check-ins/samples.ts';
import { NO_SOURCES } from './sources.ts';

const day = (text: string): IsoDate => text as IsoDate;
const application = { id: 'a1', createdAt: '2026-01-05T09:00:00.000Z' } as unknown as Application;

function plan(sources: Partial<ReminderSources>, today: string, everyDays = 30): string[] {
  const settings = { ...DEFAULT_SETTINGS, checkIns: { everyDays } };
  return planReminders({ ...NO_SOURCES, ...sources }, settings, day(today), 'en-GB').map(
    ({ fireDate, id }) => `${fireDate} ${id}`,
  );
}

describe('a check-in that is due', () => {
  it('is announced a week before, the day before and on its day, counted from the last one', () => {
    // 30 days after 10 February 2026: 12 March.
    const checkIns = [finishedCheckIn('k1', '2026-02-10')];
    expect(plan({ checkIns, applications: [application] }, '2026-02-11')).toEqual([
      '2026-03-05 check-in:k1:due:2026-03-12:7',
      '2026-03-11 check-in:k1:due:2026-03-12:1',
      '2026-03-12 check-in:k1:due:2026-03-12:0',
    ]);
  });

  it('is first announced 30 days after the first application, and not at all without one', () => {
    expect(plan({ applications: [application] }, '2026-02-01')).toContain(
      '2026-02-04 check-in:first:due:2026-02-04:0',
    );
    expect(plan({}, '2026-02-01')).toEqual([]);
  });

  it('leaves out leads from before the last one when it comes every day', () => {
    expect(plan({ checkIns: [finishedCheckIn('k1', '2026-02-10')] }, '2026-02-10', 1)).toEqual([
      '2026-02-11 check-in:k1:due:2026-02-11:0',
    ]);
  });

  it('stays due until it is finished, and opens where it was left', () => {
    const last = finishedCheckIn('k1', '2026-01-10');
    const begun = startCheckIn('k2' as CheckInId, last, {
      at: '2026-02-12T09:00:00.000Z' as IsoInstant,
      today: day('2026-02-12'),
    });
    const due = (checkIns: ReminderSources['checkIns'], today: string) =>
      listReminders({ ...NO_SOURCES, checkIns }, [], DEFAULT_SETTINGS, day(today), 'en-GB').due;
    expect(due([last], '2026-06-01')[0]).toMatchObject({
      title: 'Check-in: due 9 Feb 2026',
      body: 'The last one was finished on 10 Jan 2026.',
      standing: true,
      target: { kind: 'check-in', id: '' },
    });
    expect(due([begun, last], '2026-06-01')[0]).toMatchObject({
      body: 'It was begun on 12 Feb 2026. Go on where you left it.',
      target: { kind: 'check-in', id: 'k2' },
    });
    expect(due([finishedCheckIn('k2', '2026-06-01'), last], '2026-06-01')).toEqual([]);
  });
});
