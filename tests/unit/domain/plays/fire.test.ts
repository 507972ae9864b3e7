import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustomerId, NpsResponseId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { STAGES } from '#domain/journey/journey.ts';
import type { NpsResponse } from '#domain/nps/response.ts';
import { defaultPlays } from '#domain/plays/default-plays.ts';
import { firePlays, isByHand, startByHand, type PlayFacts } from '#domain/plays/fire.ts';
import type { Play, PlayRun } from '#domain/plays/play.ts';
import { rulesOf } from '../contracts/sample-contracts.ts';
import { markOf } from '../journey/ten-customers.ts';
import { MADE, TODAY, contextOn, facts, play } from './samples.ts';

const fire = (one: Play, of: PlayFacts, today: string = TODAY, runs: readonly PlayRun[] = []) =>
  firePlays([one], [of], runs, contextOn(today)).map(({ run }) => run.why);

const answer = (score: number, on: string): NpsResponse => ({
  id: `answer-${on}` as NpsResponseId,
  customerId: 'c' as CustomerId,
  on: on as IsoDate,
  score,
  respondent: '',
  comment: '',
  followedUpOn: null,
  createdAt: MADE,
  updatedAt: MADE,
});

describe('what sets a play off', () => {
  it('entering the stage, since the play was made', () => {
    const entered = play({ kind: 'entered' });
    expect(fire(entered, facts('2026-02-20'))).toEqual(['Entered Activation on 20 Feb 2026']);
    expect(fire(entered, facts('2025-12-31'))).toEqual([]);
  });

  it('days in the stage, pauses left out', () => {
    const stuck = play({ kind: 'days-in-stage', days: 30 });
    expect(fire(stuck, facts('2026-01-31'))).toEqual(['30 days in Activation']);
    expect(fire(stuck, facts('2026-02-01'))).toEqual([]);
    const { journey, ...rest } = facts('2026-01-20');
    const paused = { ...journey, marks: [markOf('c', 'paused', '2026-01-25', '2026-02-13')] };
    expect(fire(stuck, { ...rest, journey: paused })).toEqual([]);
    expect(fire(stuck, { ...rest, journey: paused }, '2026-03-11')).toEqual(['30 days in Activation']);
  });

  it('one stay once, also when its number of days was changed meanwhile', () => {
    const of = facts('2026-01-20');
    const [first] = firePlays([play({ kind: 'days-in-stage', days: 30 })], [of], [], contextOn(TODAY));
    const runs = first === undefined ? [] : [first.run];
    expect(fire(play({ kind: 'days-in-stage', days: 40 }), of, '2026-03-20', runs)).toEqual([]);
  });

  it('nothing that happened while it was switched off', () => {
    const activeSince = '2026-02-21T08:00:00.000Z' as Play['activeSince'];
    expect(fire(play({ kind: 'entered' }, { activeSince }), facts('2026-02-20'))).toEqual([]);
    expect(fire(play({ kind: 'entered' }, { activeSince }), facts('2026-02-21'))).toHaveLength(1);
  });

  it('a low health that is known, and again only after ninety days', () => {
    const low = play({ kind: 'health-below', score: 50 });
    const of = facts('2025-06-01', {}, { health: 49 });
    expect(fire(low, of)).toEqual(['Health 49, below 50']);
    const [first] = firePlays([low], [of], [], contextOn(TODAY));
    const runs = first === undefined ? [] : [first.run];
    expect(fire(low, of, '2026-05-30', runs)).toEqual([]);
    expect(fire(low, of, '2026-05-31', runs)).toEqual(['Health 49, below 50']);
    expect(fire(low, { ...of, health: null })).toEqual([]);
  });

  it('a renewal that comes near, answers, and silence', () => {
    const terms = rulesOf({ start: '2025-05-01' as IsoDate, initialTerm: 'P1Y' as IsoPeriod });
    const renewal = play({ kind: 'before-renewal', days: 60 });
    expect(fire(renewal, facts('2025-06-01', { terms }))).toEqual(['Renewal on 1 May 2026']);
    expect(fire(renewal, facts('2025-06-01', { terms }), '2026-03-01')).toEqual([]);
    const unhappy = play({ kind: 'nps-answer', from: 0, to: 6 });
    const responses = [answer(3, '2026-02-01'), answer(7, '2026-02-02'), answer(2, '2025-12-01')];
    expect(fire(unhappy, facts('2025-06-01', {}, { responses }))).toEqual(['Answered 3 on 1 Feb 2026']);
    const quiet = play({ kind: 'no-touchpoint', days: 20 });
    const lastTouchpoint = '2026-02-10' as IsoDate;
    expect(fire(quiet, facts('2026-01-05', {}, { lastTouchpoint }))).toEqual([
      'No contact since 10 Feb 2026',
    ]);
  });

  it('nobody who is lost, paused, archived, on another board or in another stage', () => {
    const entered = play({ kind: 'entered' });
    const lost = { kind: 'lost', on: TODAY, reason: '' } as const;
    const paused = { kind: 'paused', on: TODAY, until: null, reason: '' } as const;
    expect(fire(entered, facts('2026-02-20', { state: lost }))).toEqual([]);
    expect(fire(entered, facts('2026-02-20', { state: paused }))).toEqual([]);
    expect(fire(entered, facts('2026-02-20', { archived: true }))).toEqual([]);
    expect(
      fire(play({ kind: 'entered' }, { boardId: 'other' as Play['boardId'] }), facts('2026-02-20')),
    ).toEqual([]);
    expect(fire(play({ kind: 'entered' }, { stage: 'renewal' }), facts('2026-02-20'))).toEqual([]);
    expect(fire(play({ kind: 'entered' }, { enabled: false }), facts('2026-02-20'))).toEqual([]);
  });

  it('gives its steps to the owner of the customer, due after their days', () => {
    const [first] = firePlays([play({ kind: 'entered' })], [facts('2026-02-20')], [], contextOn(TODAY));
    expect(first?.tasks).toMatchObject([
      { title: 'Agree on a goal', owner: 'Lena', due: '2026-03-07', subject: { kind: 'customer', id: 'c' } },
    ]);
    expect(first?.run.tasks).toEqual(first?.tasks.map(({ id }) => id));
  });
});

describe('a play started by hand', () => {
  it('asks for its tasks whatever sets it off, and as often as it is started', () => {
    const one = play({ kind: 'health-below', score: 10 }, { enabled: false });
    const { customer } = facts('2026-02-20').journey;
    const first = startByHand(one, customer, contextOn(TODAY), () => 'one');
    const second = startByHand(one, customer, contextOn(TODAY), () => 'two');
    expect(first.run.why).toBe('Started by hand on 2 Mar 2026');
    expect(first.tasks).toMatchObject([{ title: 'Agree on a goal', due: '2026-03-07' }]);
    expect(first.run.id).not.toBe(second.run.id);
    expect([first.run, second.run].every(isByHand)).toBe(true);
    const [fired] = firePlays([play({ kind: 'entered' })], [facts('2026-02-20')], [], contextOn(TODAY));
    expect(fired && isByHand(fired.run)).toBe(false);
  });
});

describe('the shipped plays', () => {
  it('cover every stage, and every step has words', () => {
    const plays = defaultPlays(MADE);
    expect(new Set(plays.map(({ stage }) => stage))).toEqual(new Set(STAGES));
    expect(new Set(plays.map(({ id }) => id)).size).toBe(plays.length);
    expect(plays.flatMap(({ steps }) => steps).filter(({ title }) => title.trim() === '')).toEqual([]);
  });
});

describe('through the days', () => {
  it('nothing fires twice, whatever the clock does', () => {
    const plays = defaultPlays(MADE);
    const of = facts(
      '2026-01-10',
      { stage: 'activation' },
      { health: 30, responses: [answer(9, '2026-02-01')] },
    );
    const jumps = fc.array(fc.integer({ min: -40, max: 60 }), { maxLength: 30 });
    fc.assert(
      fc.property(jumps, (days) => {
        const runs: PlayRun[] = [];
        let today = TODAY;
        for (const jump of days) {
          today = addDays(today, jump);
          runs.push(...firePlays(plays, [of], runs, contextOn(today)).map(({ run }) => run));
          expect(firePlays(plays, [of], runs, contextOn(today))).toEqual([]);
        }
        expect(new Set(runs.map(({ id }) => id)).size).toBe(runs.length);
      }),
    );
  });
});
