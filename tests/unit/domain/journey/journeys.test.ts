import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { STAGES } from '#domain/journey/journey.ts';
import { isThereOn, journeysOf, journeyStays, staysAhead } from '#domain/journey/journeys.ts';
import { MARK_KINDS } from '#domain/journey/mark.ts';
import { replayMarks, stateOn } from '#domain/journey/replay-marks.ts';
import { replayStages } from '#domain/journey/replay.ts';
import { sampleCustomer } from './sample-customers.ts';
import { markOf, moveOf } from './ten-customers.ts';

const TODAY = '2026-07-01' as IsoDate;
const dayBack = fc.integer({ min: 0, max: 500 }).map((days) => addDays(TODAY, -days) as string);
const move = fc
  .tuple(fc.constantFrom(...STAGES), dayBack)
  .map(([to, on]) => moveOf('customer-1', null, to, on));
const mark = fc
  .tuple(fc.constantFrom(...MARK_KINDS), dayBack, fc.option(fc.integer({ min: 0, max: 60 })))
  .map(([kind, on, days]) => {
    const until = kind === 'paused' && days !== null ? addDays(on as IsoDate, days) : null;
    return markOf('customer-1', kind, on, until);
  });
const own = (moves: Parameters<typeof journeysOf>[1], marks: Parameters<typeof journeysOf>[2]) =>
  journeysOf([sampleCustomer()], moves, marks)[0] ?? { customer: sampleCustomer(), moves, marks };

describe('the state of a customer', () => {
  it('is what its marks give, in any order of recording', () => {
    const [paused, lost, back] = [
      markOf('c', 'paused', '2026-01-05', '2026-02-05'),
      markOf('c', 'lost', '2026-03-01'),
      markOf('c', 'won-back', '2026-04-01'),
    ];
    expect(replayMarks([])).toEqual({ kind: 'here' });
    expect(replayMarks([paused])).toMatchObject({ kind: 'paused', until: '2026-02-05' });
    expect(replayMarks([lost, paused])).toMatchObject({ kind: 'lost', on: '2026-03-01' });
    expect(replayMarks([back, lost, paused])).toEqual({ kind: 'here' });
  });

  it('stays lost through a pause, and a pause ends by itself', () => {
    const lost = markOf('c', 'lost', '2026-03-01');
    expect(replayMarks([lost, markOf('c', 'paused', '2026-03-05')])).toMatchObject({ kind: 'lost' });
    const paused = replayMarks([markOf('c', 'paused', '2026-01-05', '2026-02-05')]);
    expect(stateOn(paused, '2026-02-05' as IsoDate).kind).toBe('paused');
    expect(stateOn(paused, '2026-02-06' as IsoDate).kind).toBe('here');
  });
});

describe('stays', () => {
  it('end where the moves and marks leave the customer', () => {
    fc.assert(
      fc.property(
        fc.array(move, { minLength: 1, maxLength: 8 }),
        fc.array(mark, { maxLength: 6 }),
        (moves, marks) => {
          const journey = own(moves, marks);
          const stays = journeyStays(journey, TODAY);
          const last = stays.at(-1);
          expect(last?.stage).toBe(replayStages(moves)?.stage);
          expect(isThereOn(stays, TODAY)).toBe(last?.end === 'open');
        },
      ),
    );
  });

  it('of today tell for every day before whether the customer was there, as those of that day do', () => {
    fc.assert(
      fc.property(
        fc.array(move, { minLength: 1, maxLength: 8 }),
        fc.array(mark, { maxLength: 6 }),
        fc.array(
          dayBack.map((on) => on as IsoDate),
          { maxLength: 5 },
        ),
        (moves, marks, days) => {
          const journey = own(moves, marks);
          const stays = journeyStays(journey, TODAY);
          for (const on of days) {
            expect(isThereOn(stays, on)).toBe(journeyStays(journey, on).at(-1)?.end === 'open');
          }
          expect(journeyStays(journey, TODAY)).toEqual(stays);
        },
      ),
    );
  });

  it('are worked out once when worked out ahead, one journey a step', () => {
    const journeys = journeysOf(
      [sampleCustomer()],
      [moveOf('customer-1', null, 'purchase', '2026-01-05')],
      [],
    );
    expect([...staysAhead(journeys, TODAY)]).toHaveLength(1);
    const [stays] = journeys.map((journey) => journeyStays(journey, TODAY));
    expect(stays).toMatchObject([{ stage: 'purchase', from: '2026-01-05', days: 177, end: 'open' }]);
    expect(journeys.map((journey) => journeyStays(journey, TODAY))[0]).toBe(stays);
  });

  it('never overlap, and are never longer than the calendar', () => {
    fc.assert(
      fc.property(
        fc.array(move, { minLength: 1, maxLength: 8 }),
        fc.array(mark, { maxLength: 6 }),
        (moves, marks) => {
          const stays = journeyStays(own(moves, marks), TODAY);
          stays.forEach(({ from, until, days, end }, place) => {
            const next = stays[place + 1];
            expect(next === undefined || (until !== null && until <= next.from)).toBe(true);
            expect(days).toBeGreaterThanOrEqual(0);
            expect(days).toBeLessThanOrEqual(daysBetween(from, until ?? TODAY));
            expect(end === 'open').toBe(until === null);
          });
        },
      ),
    );
  });
});
