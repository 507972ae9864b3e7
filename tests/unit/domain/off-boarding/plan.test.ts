import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBusinessDay } from '#domain/calendar/business-days.ts';
import { addDays, later } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { noticeDayFor, offeredEnd } from '#domain/off-boarding/notice-day.ts';
import { plannedInPast, stepDays } from '#domain/off-boarding/plan.ts';
import { OFF_BOARDING_STEPS } from '#domain/off-boarding/retirement.ts';
import { renewalOfTerm } from '#domain/renewals/renewals.ts';
import { contract } from '../invoices/flags/samples.ts';
import { TODAY, application, planned } from './samples.ts';

const END = '2026-12-31' as IsoDate;
const yearly = contract({}, { notice: 'P60D' as IsoPeriod });
const dueOf = (step: string, tasks: ReturnType<typeof planned>['tasks']): string | null | undefined =>
  tasks.find(({ subject }) => subject.kind === 'off-boarding' && subject.step === step)?.due;

describe('an off-boarding plan', () => {
  it('has every step in order, for the owner of the application unless another is named', () => {
    const { retirement, tasks } = planned({ owners: { 'export-data': 'Ines Moreau' } });
    expect(tasks.map(({ subject }) => (subject.kind === 'off-boarding' ? subject.step : ''))).toEqual([
      ...OFF_BOARDING_STEPS,
    ]);
    expect(tasks.map(({ owner }) => owner)).toEqual(
      OFF_BOARDING_STEPS.map((step) => (step === 'export-data' ? 'Ines Moreau' : 'Marek Novak')),
    );
    expect(retirement.state).toEqual({ kind: 'running' });
  });

  it('asks for notice by the contract’s send-by date', () => {
    const { tasks, retirement } = planned({ contract: yearly, termEnd: END });
    const renewal = renewalOfTerm(yearly, currentTerm(yearly.terms, TODAY), DEFAULT_TERM_SETTINGS);
    expect(dueOf('give-notice', tasks)).toBe(renewal?.sendBy);
    expect(retirement.billingPeriod).toBe(yearly.terms.billingPeriod);
    expect(tasks[0]?.title).toBe(`Give notice of ${yearly.name}`);
  });

  it('asks to confirm the end where no notice is needed, and to close the account without a contract', () => {
    const fixed = contract({}, { atEnd: 'ends', renewalTerm: null, notice: null });
    expect(planned({ contract: fixed, termEnd: END }).tasks[0]?.title).toMatch(/confirm that .+ ends$/);
    expect(planned().tasks[0]?.title).toBe('Close the account of Dropbox with Dropbox, Inc.');
  });

  it('names the successor that users move to', () => {
    const { tasks, retirement } = planned({ successor: application({ name: 'Box', id: 'b' as never }) });
    expect(tasks[2]?.title).toBe('Move the users of Dropbox to Box');
    expect(retirement.successorId).toBe('b');
  });

  it('is due today, and says so, where a day has passed already', () => {
    const { tasks } = planned({ termEnd: addDays(TODAY, 10) });
    const export_ = tasks[1];
    expect(export_?.due).toBe(TODAY);
    expect(export_ && plannedInPast(export_)).toBe('2026-02-10');
    const last = tasks.at(-1);
    expect(last && plannedInPast(last)).toBeNull();
  });

  it('is never due after the term end nor before today, in the order of its steps, on business days', () => {
    const day = fc.integer({ min: -200, max: 900 }).map((days) => addDays(TODAY, days));
    fc.assert(
      fc.property(day, fc.constantFrom(null, yearly), (termEnd, about) => {
        const days = stepDays(about, termEnd, TODAY, DEFAULT_TERM_SETTINGS);
        for (const { planned: meant, due } of days) {
          expect(due <= later(termEnd, TODAY)).toBe(true);
          expect(due >= TODAY).toBe(true);
          expect(meant <= termEnd).toBe(true);
          expect(due === TODAY || isBusinessDay(due, [])).toBe(true);
        }
        const counted = days.slice(1).map(({ due }) => due);
        expect(counted).toEqual(counted.toSorted());
      }),
    );
  });
});

describe('the notice of an open-ended contract', () => {
  const open = contract(
    {},
    { atEnd: 'open-ended', renewalTerm: null, notice: 'P30D' as IsoPeriod, initialTerm: 'P0D' as IsoPeriod },
  );

  it('is due on the last day from which it still ends by then', () => {
    const notice = noticeDayFor(open, '2026-06-30' as IsoDate, DEFAULT_TERM_SETTINGS);
    // 31 May is 30 days before, and a Sunday.
    expect(notice).toBe('2026-05-29');
  });

  it('offers the earliest end', () => {
    const found = offeredEnd(open, null, false, TODAY, DEFAULT_TERM_SETTINGS);
    expect(found?.termEnd && found.termEnd > TODAY).toBe(true);
  });
});

describe('the end that is offered', () => {
  it('is that of the present term while notice still counts, else that of the next', () => {
    expect(offeredEnd(yearly, null, false, TODAY, DEFAULT_TERM_SETTINGS)).toEqual({
      termEnd: END,
      afterNext: false,
    });
    const late = '2026-12-01' as IsoDate;
    expect(offeredEnd(yearly, null, false, late, DEFAULT_TERM_SETTINGS)).toEqual({
      termEnd: '2027-12-31',
      afterNext: true,
    });
    expect(offeredEnd(yearly, null, true, late, DEFAULT_TERM_SETTINGS)?.termEnd).toBe(END);
  });
});
