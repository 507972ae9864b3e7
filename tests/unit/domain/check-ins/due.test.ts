import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import type { CheckInId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { dueWords, reasonWords } from '#domain/check-ins/due-words.ts';
import { checkInState, firstDayOf, lastFinished, openCheckIn } from '#domain/check-ins/due.ts';
import { startCheckIn } from '#domain/check-ins/edit.ts';
import { finishedCheckIn } from './samples.ts';

const day = (text: string): IsoDate => text as IsoDate;
const at = (text: string): IsoInstant => text as IsoInstant;
const every = (everyDays: number): { readonly everyDays: number } => ({ everyDays });

describe('when a check-in is due', () => {
  it('is so many days after the last one was finished', () => {
    // 30 days after 31 January 2026: 2 March.
    const state = checkInState([finishedCheckIn('k1', '2026-01-31')], every(30), day('2026-02-24'), null);
    if (state.kind !== 'due') throw new Error('nothing is due');
    expect(state).toMatchObject({ on: '2026-03-02', daysLeft: 6 });
    expect(dueWords(state, 'en-GB')).toBe('Due in 6 days, on 2 Mar 2026');
    expect(reasonWords(state, 'en-GB')).toBe('The last one was finished on 31 Jan 2026.');
  });

  it('says by how much it is overdue', () => {
    const last = finishedCheckIn('k1', '2026-01-31');
    const words = (today: string): string => {
      const state = checkInState([last], every(30), day(today), null);
      return state.kind === 'due' ? dueWords(state, 'en-GB') : '';
    };
    expect(words('2026-03-02')).toBe('Due today');
    expect(words('2026-03-03')).toBe('Overdue by 1 day, since 2 Mar 2026');
    expect(words('2026-04-11')).toBe('Overdue by 40 days, since 2 Mar 2026');
  });

  it('is 30 days after the first application while none was finished, and never without applications', () => {
    const first = firstDayOf(
      [{ createdAt: at('2026-02-10T09:00:00.000Z') }, { createdAt: at('2026-02-01T23:30:00.000Z') }],
      'Europe/Berlin',
    );
    // Half past midnight of the next day in Berlin.
    expect(first).toBe('2026-02-02');
    const state = checkInState([], every(7), day('2026-02-20'), first);
    expect(state).toMatchObject({ on: '2026-03-04', daysLeft: 12, reason: { kind: 'first' } });
    expect(checkInState([], every(7), day('2026-02-20'), null)).toEqual({ kind: 'none' });
  });

  it('stays the same when the clock is set back a little, and does not wait for a clock that was far ahead', () => {
    const real = finishedCheckIn('k1', '2026-01-31');
    const early = checkInState([real], every(30), day('2026-01-28'), null);
    expect(early).toMatchObject({ on: '2026-03-02', daysLeft: 33 });
    const ahead = finishedCheckIn('k2', '2027-02-01');
    const back = checkInState([ahead, real], every(30), day('2026-02-02'), null);
    expect(back).toMatchObject({ on: '2026-03-02', reason: { last: '2026-01-31' } });
  });

  it('never lies further ahead than the days between, and a week of a wrong clock', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 30 }),
        (offsets, everyDays) => {
          const today = day('2026-03-02');
          const all = offsets.map((offset, index) => finishedCheckIn(`k${index}`, addDays(today, offset)));
          const state = checkInState(all, { everyDays }, today, day('2020-01-01'));
          if (state.kind !== 'due') throw new Error('nothing is due');
          expect(daysBetween(today, state.on)).toBeLessThanOrEqual(everyDays + 7);
          expect(state.daysLeft).toBe(daysBetween(today, state.on));
        },
      ),
    );
  });
});

describe('the last and the open check-in', () => {
  it('are found by when they were finished and begun', () => {
    const older = finishedCheckIn('k1', '2026-01-01');
    const newer = finishedCheckIn('k2', '2026-01-31');
    const open = startCheckIn('k3' as CheckInId, newer, {
      at: at('2026-03-01T09:00:00.000Z'),
      today: day('2026-03-01'),
    });
    expect(lastFinished([older, open, newer])?.id).toBe('k2');
    expect(openCheckIn([older, open, newer])?.id).toBe('k3');
    expect(open).toMatchObject({ from: '2026-02-01', step: 'new', done: [] });
    expect(lastFinished([open])).toBeNull();
  });

  it('looks back a month the first time, and never to a day that is to come', () => {
    const begin = (last: Parameters<typeof startCheckIn>[1]): IsoDate =>
      startCheckIn('k' as CheckInId, last, { at: at('2026-03-02T09:00:00.000Z'), today: day('2026-03-02') })
        .from;
    expect(begin(null)).toBe('2026-01-31');
    expect(begin(finishedCheckIn('k1', '2026-03-20'))).toBe('2026-03-02');
  });
});
