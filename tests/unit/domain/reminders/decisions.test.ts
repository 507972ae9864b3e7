import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { snoozeChoices, type ReminderDecision } from '#domain/reminders/decision.ts';
import { dueReminders } from '#domain/reminders/due.ts';
import type { ReminderSources } from '#domain/reminders/occasions/facts.ts';
import { countDueSteps, listReminders, type ReminderList } from '#domain/reminders/list.ts';
import { planReminders } from '#domain/reminders/plan.ts';
import { groupOf, NEVER_QUIET } from '#domain/reminders/reminder.ts';
import { shownReminders } from '#domain/reminders/shown.ts';
import { DEFAULT_SETTINGS } from '#domain/settings/settings.ts';
import { anyDate } from '../calendar/arbitraries.ts';
import { NO_SOURCES } from './sources.ts';
import { anyRules, contractOf, date, rulesOf } from '../contracts/sample-contracts.ts';

/** Notice must be sent by 2 Oct 2026. */
const sources: ReminderSources = { ...NO_SOURCES, contracts: [contractOf()] };
const DEADLINE = 'contract:c1:notice:2026-10-02';
const AT = '2026-09-02T08:00:00.000Z' as IsoInstant;
const snoozed = (until: string, snoozeId = 's1'): ReminderDecision => ({
  id: DEADLINE,
  decision: { kind: 'snoozed', until: date(until), snoozeId },
  decidedAt: AT,
});
const done: ReminderDecision = { id: DEADLINE, decision: { kind: 'done' }, decidedAt: AT };
const idsOf = (decisions: ReminderDecision[], today = '2026-09-02'): string[] =>
  planReminders(sources, DEFAULT_SETTINGS, date(today), 'en-GB', decisions)
    .filter(({ id }) => groupOf(id) === DEADLINE)
    .map(({ id, fireDate }) => `${fireDate} ${id.slice(DEADLINE.length + 1)}`);
const list = (today: string, decisions: ReminderDecision[] = []): ReminderList =>
  listReminders(sources, decisions, DEFAULT_SETTINGS, date(today), 'en-GB');
const dueCount = (all: ReminderSources, decisions: ReminderDecision[], today: IsoDate): number => {
  const steps = countDueSteps(all, decisions, DEFAULT_SETTINGS, today, 'en-GB');
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
};
const brief = ({ due, snoozed: put, coming, done: over }: ReminderList): unknown => ({
  due: due.map(({ on }) => on),
  snoozed: put.map(({ on }) => on),
  coming: coming.map(({ on }) => on),
  done: over.map(({ on }) => on),
});

describe('a snoozed deadline', () => {
  it('has one reminder on the day it is snoozed until, and its later ones', () => {
    expect(idsOf([snoozed('2026-09-18')])).toEqual(['2026-09-18 14~s1', '2026-09-25 7', '2026-10-01 1']);
    expect(idsOf([snoozed('2026-10-02')])).toEqual(['2026-10-02 0~s1']);
  });

  it('is another reminder each time, so that the second is not taken for the first', () => {
    expect(idsOf([snoozed('2026-09-03', 's1')])[0]).not.toBe(idsOf([snoozed('2026-09-03', 's2')])[0]);
  });

  it('comes although a more urgent one was shown before, on a clock that was set back since', () => {
    const plan = planReminders(sources, DEFAULT_SETTINGS, date('2026-09-16'), 'en-GB', [
      snoozed('2026-09-17'),
    ]);
    const shown = shownReminders([`${DEADLINE}:14`]);
    const due = dueReminders(plan, shown, '2026-09-17T12:00:00.000Z' as IsoInstant, 'UTC', NEVER_QUIET);
    expect(due.announcements.map(({ ids }) => ids)).toEqual([[`${DEADLINE}:15~s1`]]);
  });

  it('comes together with a lead that fell due meanwhile, as one', () => {
    const plan = planReminders(sources, DEFAULT_SETTINGS, date('2026-09-12'), 'en-GB', [
      snoozed('2026-09-12'),
    ]);
    const due = dueReminders(
      plan,
      shownReminders([]),
      '2026-09-19T12:00:00.000Z' as IsoInstant,
      'UTC',
      NEVER_QUIET,
    );
    expect(due.announcements).toHaveLength(1);
    expect(due.announcements[0]?.ids).toEqual([`${DEADLINE}:14`, `${DEADLINE}:20~s1`]);
  });

  it('that is done is planned no more; its later terms are', () => {
    expect(idsOf([done])).toEqual([]);
    expect(
      planReminders(sources, DEFAULT_SETTINGS, date('2026-09-02'), 'en-GB', [done]).length,
    ).toBeGreaterThan(0);
  });

  it('is reminded of anew when its date moves', () => {
    const moved = { ...sources, contracts: [contractOf({ terms: rulesOf({ start: date('2026-01-11') }) })] };
    const plan = planReminders(moved, DEFAULT_SETTINGS, date('2026-09-02'), 'en-GB', [done]);
    expect(plan.some(({ id }) => id.startsWith('contract:c1:notice:2026-10-1'))).toBe(true);
  });
});

describe('the choices to snooze', () => {
  it('are a day, a week and until the date, and never later than the date', () => {
    const kinds = (day: string): string[] =>
      snoozeChoices(date('2026-10-02'), date(day)).map(({ kind }) => kind);
    expect(kinds('2026-09-02')).toEqual(['day', 'week', 'date']);
    expect(kinds('2026-09-25')).toEqual(['day', 'date']);
    expect(kinds('2026-10-01')).toEqual(['date']);
    expect(kinds('2026-10-02')).toEqual([]);
    expect(kinds('2026-10-05')).toEqual([]);
  });
});

describe('the list of reminders', () => {
  it('has a deadline once, coming, then due since its latest lead', () => {
    expect(brief(list('2026-06-01'))).toEqual({ due: [], snoozed: [], coming: [], done: [] });
    expect(brief(list('2026-06-10'))).toMatchObject({ due: [], coming: ['2026-07-04'] });
    expect(brief(list('2026-07-04'))).toMatchObject({ due: ['2026-07-04'], coming: [] });
    expect(brief(list('2026-09-20'))).toMatchObject({ due: ['2026-09-18'] });
    expect(list('2026-09-20').due[0]).toMatchObject({
      title: 'Sample: send notice by 2 Oct 2026',
      date: '2026-10-02',
      target: { kind: 'decision', id: 'c1:2026-01-01' },
    });
  });

  it('has what is snoozed apart until its day, and then due', () => {
    const decisions = [snoozed('2026-09-10')];
    expect(brief(list('2026-09-09', decisions))).toMatchObject({ due: [], snoozed: ['2026-09-10'] });
    expect(brief(list('2026-09-10', decisions))).toMatchObject({ due: ['2026-09-10'], snoozed: [] });
    expect(brief(list('2026-09-19', decisions))).toMatchObject({ due: ['2026-09-18'] });
  });

  it('has what is done, until a week after its date', () => {
    expect(brief(list('2026-09-20', [done]))).toMatchObject({ due: [], done: ['2026-09-18'] });
    expect(brief(list('2026-10-09', [done]))).toMatchObject({ done: ['2026-10-01'] });
    expect(brief(list('2026-10-10', [done]))).toMatchObject({ done: [] });
  });

  it('puts every deadline that has a reminder in exactly one part, whatever was decided', () => {
    fc.assert(
      fc.property(
        anyRules,
        anyDate,
        fc.array(fc.record({ kind: fc.constantFrom('done', 'day', 'week', 'date'), which: fc.nat(5) })),
        (terms, today, choices) => {
          const all: ReminderSources = { ...NO_SOURCES, contracts: [contractOf({ terms })] };
          const before = listReminders(all, [], DEFAULT_SETTINGS, today, 'en-GB');
          const entries = [...before.due, ...before.coming];
          const decisions = new Map<string, ReminderDecision>();
          for (const { kind, which } of choices) {
            const entry = entries[which];
            if (entry === undefined) continue;
            const until = snoozeChoices(entry.date, today).find((choice) => choice.kind === kind)?.until;
            const id = entry.deadline;
            if (kind === 'done') decisions.set(id, { ...done, id });
            else if (until !== undefined) decisions.set(id, { ...snoozed(until), id });
          }
          const after = listReminders(all, [...decisions.values()], DEFAULT_SETTINGS, today, 'en-GB');
          const found = [...after.due, ...after.snoozed, ...after.coming, ...after.done];
          expect(dueCount(all, [...decisions.values()], today)).toBe(after.due.length);
          expect(found.map(({ deadline }) => deadline).toSorted()).toEqual(
            entries.map(({ deadline }) => deadline).toSorted(),
          );
        },
      ),
    );
  });

  it('agrees with the plan: what it shows by today is due', () => {
    fc.assert(
      fc.property(anyRules, anyDate, (terms, today: IsoDate) => {
        // Of a contract that renews every few days the plan and the list keep other days; nobody signs one.
        fc.pre(!/^P[1-9]\d?D$/.test(terms.renewalTerm ?? ''));
        const all: ReminderSources = { ...NO_SOURCES, contracts: [contractOf({ terms })] };
        const planned = planReminders(all, DEFAULT_SETTINGS, today, 'en-GB')
          .filter(({ fireDate }) => fireDate <= today)
          .map(({ id }) => groupOf(id));
        const { due } = listReminders(all, [], DEFAULT_SETTINGS, today, 'en-GB');
        expect(new Set(due.map(({ deadline }) => deadline))).toEqual(new Set(planned));
      }),
    );
  });
});
