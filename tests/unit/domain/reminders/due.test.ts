import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { dueReminders, type DueReminders } from '#domain/reminders/due.ts';
import { NEVER_QUIET, type PlannedReminder, type QuietHours } from '#domain/reminders/reminder.ts';
import { shownReminders } from '#domain/reminders/shown.ts';

const ZONE = 'Europe/Berlin';
const reminder = (name: string, lead: number, fireDate: string): PlannedReminder => ({
  id: `contract:${name}:notice:2026-07-31:${lead}`,
  kind: 'notice',
  fireDate: fireDate as IsoDate,
  fireTime: '09:00',
  title: `Notice for ${name}`,
  body: 'Body',
  target: { kind: 'contract', id: name },
});
const due = (
  plan: PlannedReminder[],
  now: string,
  shown: string[] = [],
  quiet: QuietHours = NEVER_QUIET,
): DueReminders => dueReminders(plan, shownReminders(shown), now as IsoInstant, ZONE, quiet);

describe('reminders that are due', () => {
  it('come at their local time and name the next one', () => {
    const plan = [reminder('a', 30, '2026-07-01'), reminder('a', 14, '2026-07-17')];
    expect(due(plan, '2026-07-01T06:59:00.000Z')).toMatchObject({
      announcements: [],
      nextAt: '2026-07-01T07:00:00.000Z',
    });
    const found = due(plan, '2026-07-01T07:00:00.000Z');
    expect(found.announcements).toEqual([
      { ids: [plan[0]?.id], title: 'Notice for a', body: 'Body', target: { kind: 'contract', id: 'a' } },
    ]);
    expect(found.nextAt).toBe('2026-07-17T07:00:00.000Z');
  });

  it('are never shown again', () => {
    const plan = [reminder('a', 30, '2026-07-01')];
    expect(due(plan, '2026-07-01T08:00:00.000Z', [plan[0]?.id ?? ''])).toEqual({
      announcements: [],
      superseded: [],
      nextAt: null,
    });
  });

  it('of one deadline come once, the most urgent, when a contract is entered late', () => {
    const plan = [90, 60, 30, 14].map((lead, index) => reminder('a', lead, `2026-0${index + 3}-10`));
    const found = due(plan, '2026-07-01T08:00:00.000Z');
    expect(found.announcements).toHaveLength(1);
    expect(found.announcements[0]?.ids).toEqual(
      [14, 30, 60, 90].map((lead) => `contract:a:notice:2026-07-31:${lead}`),
    );
  });

  it('do not fall back to a longer lead after a more urgent one was shown', () => {
    const plan = [reminder('a', 21, '2026-06-30')];
    const found = due(plan, '2026-07-01T08:00:00.000Z', ['contract:a:notice:2026-07-31:14']);
    expect(found).toMatchObject({ announcements: [], superseded: ['contract:a:notice:2026-07-31:21'] });
  });

  it('come one by one on their day', () => {
    const plan = ['a', 'b', 'c'].map((name) => reminder(name, 30, '2026-07-01'));
    expect(due(plan, '2026-07-01T08:00:00.000Z').announcements.map(({ title }) => title)).toEqual([
      'Notice for a',
      'Notice for b',
      'Notice for c',
    ]);
  });

  it('come as one summary when one is overdue, today’s among them', () => {
    const plan = [...'abcdef'].map((name) => reminder(name, 30, '2026-06-28'));
    const found = due([...plan, reminder('z', 30, '2026-07-01')], '2026-07-01T08:00:00.000Z');
    expect(found.announcements.map(({ title }) => title)).toEqual(['7 reminders are waiting']);
    expect(found.announcements[0]).toMatchObject({
      body: 'Notice for a\nNotice for b\nNotice for c\nNotice for d\nand 3 more',
      target: { kind: 'reminders', id: '' },
    });
  });

  it('that may have been shown say so, alone or in the summary of all that is due', () => {
    const plan = ['a', 'b'].map((name) => reminder(name, 30, '2026-07-01'));
    const doubt = new Set([plan[0]?.id ?? '']);
    const at = '2026-07-01T08:00:00.000Z' as IsoInstant;
    const both = dueReminders(plan, shownReminders([]), at, ZONE, NEVER_QUIET, doubt);
    expect(both.announcements.map(({ title, body }) => [title, body])).toEqual([
      ['2 reminders are waiting', 'Notice for b\nNotice for a\n(one of them may have been shown before)'],
    ]);
    const alone = dueReminders(plan.slice(0, 1), shownReminders([]), at, ZONE, NEVER_QUIET, doubt);
    expect(alone.announcements[0]).toMatchObject({
      title: 'Notice for a',
      body: 'Body\nIt may have been shown before: the program ended at that moment.',
    });
  });

  it('come as one summary when many fall on one moment', () => {
    const plan = [...'abcd'].map((name) => reminder(name, 30, '2026-07-01'));
    expect(due(plan, '2026-07-01T08:00:00.000Z').announcements).toHaveLength(1);
  });

  it('wait for the end of the quiet hours', () => {
    const quiet = { quietFrom: '20:00', quietTo: '08:00' };
    const plan = [reminder('a', 30, '2026-07-01')];
    expect(due(plan, '2026-07-01T20:30:00.000Z', [], quiet)).toMatchObject({
      announcements: [],
      nextAt: '2026-07-02T06:00:00.000Z',
    });
    expect(due(plan, '2026-07-02T03:30:00.000Z', [], quiet).nextAt).toBe('2026-07-02T06:00:00.000Z');
    expect(due(plan, '2026-07-02T06:00:00.000Z', [], quiet).announcements).toHaveLength(1);
    const lunch = { quietFrom: '12:00', quietTo: '13:00' };
    expect(due(plan, '2026-07-01T10:30:00.000Z', [], lunch).nextAt).toBe('2026-07-01T11:00:00.000Z');
  });

  it('follow the zone the manager travels to', () => {
    const plan = [reminder('a', 30, '2026-07-01')];
    const inTokyo = dueReminders(
      plan,
      shownReminders([]),
      '2026-07-01T00:30:00.000Z' as IsoInstant,
      'Asia/Tokyo',
      NEVER_QUIET,
    );
    expect(inTokyo.announcements).toHaveLength(1);
  });
});
