import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustomerMarkId, StageEventId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { instantOf } from '#domain/calendar/zone.ts';
import { contradictionsOf, type History } from '#domain/journey/contradictions.ts';
import { correctEvent } from '#domain/journey/history.ts';
import { STAGES, type Customer } from '#domain/journey/journey.ts';
import { MARK_KINDS } from '#domain/journey/mark.ts';
import { correctMark, markCustomer } from '#domain/journey/mark-customer.ts';
import { entryEvent, moveCustomer } from '#domain/journey/moves.ts';
import { replayMarks } from '#domain/journey/replay-marks.ts';
import { replayStages } from '#domain/journey/replay.ts';
import { sampleCustomer } from './sample-customers.ts';

const FIRST = '2026-01-10' as IsoDate;
const DAYS = 60;
const locale = 'en-GB';

interface State extends History {
  readonly customer: Customer;
}

/** Something a manager tries: on day `day` of the journey they say something about `about`. */
const tried = fc.record({
  what: fc.constantFrom('move', 'mark', 'correct-move', 'correct-mark'),
  stage: fc.constantFrom(...STAGES),
  kind: fc.constantFrom(...MARK_KINDS),
  day: fc.integer({ min: 0, max: DAYS }),
  about: fc.integer({ min: -5, max: DAYS }),
  until: fc.option(fc.integer({ min: -2, max: 20 }), { nil: null }),
  which: fc.nat({ max: 20 }),
});
type Try = typeof tried extends fc.Arbitrary<infer T> ? T : never;

function step(state: State, attempt: Try, number: number): State {
  const { customer, moves, marks } = state;
  const today = addDays(FIRST, DAYS);
  const on = addDays(FIRST, attempt.about);
  const now = instantOf(Date.UTC(2026, 2, 12) + number * 1000);
  const until = attempt.until === null ? null : addDays(on, attempt.until);
  if (attempt.what === 'move') {
    // A card is moved on the day it is moved: never before what was last said of its customer.
    const day = marks.reduce((latest, mark) => (mark.on > latest ? mark.on : latest), on);
    const move = { to: attempt.stage, on: day, reason: '', position: 0 };
    const moved = moveCustomer(customer, move, { now, eventId: `e${number}` as StageEventId });
    return {
      customer: moved.customer,
      moves: moved.event === null ? moves : [...moves, moved.event],
      marks: moved.mark === null ? marks : [...marks, moved.mark],
    };
  }
  if (attempt.what === 'mark') {
    const change = { kind: attempt.kind, on, until, reason: 'r' };
    const markId = `m${number}` as CustomerMarkId;
    const marked = markCustomer(customer, state, change, today, { now, markId, locale });
    if (!marked.ok) return state;
    return { ...state, customer: marked.value.customer, marks: [...marks, marked.value.mark] };
  }
  if (attempt.what === 'correct-move') {
    const event = moves[attempt.which % moves.length];
    if (event === undefined) return state;
    const corrected = correctEvent(moves, event.id, { on, reason: '' }, today, { marks, now, locale });
    if (!corrected.ok) return state;
    const { event: changed, stageSince } = corrected.value;
    return {
      ...state,
      customer: { ...customer, stageSince },
      moves: moves.map((move) => (move.id === changed.id ? changed : move)),
    };
  }
  const mark = marks[attempt.which % Math.max(1, marks.length)];
  if (mark === undefined) return state;
  const corrected = correctMark(state, mark.id, { on, until, reason: 'c' }, today, { now, locale });
  if (!corrected.ok) return state;
  const { mark: changed, state: follows } = corrected.value;
  return {
    ...state,
    customer: { ...customer, state: follows },
    marks: marks.map((row) => (row.id === changed.id ? changed : row)),
  };
}

describe('replaying moves and marks', () => {
  it('gives the stored stage, day and state, whatever was done and in whatever order the rows come', () => {
    const seen = { lost: 0, corrected: 0 };
    fc.assert(
      fc.property(fc.array(tried, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (attempts, keys) => {
        const customer = sampleCustomer({ stageSince: FIRST });
        const at = instantOf(Date.UTC(2026, 2, 11));
        const entry = entryEvent(customer, '', { now: at, eventId: 'e-first' as StageEventId });
        const end = attempts.reduce<State>(step, { customer, moves: [entry], marks: [] });
        const shuffled = <Row>(rows: readonly Row[]): Row[] =>
          rows
            .map((row) => ({ row, key: keys.next().value ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ row }) => row);
        const { stage, stageSince, state } = end.customer;
        expect(replayStages(shuffled(end.moves))).toEqual({ stage, since: stageSince });
        expect(replayMarks(shuffled(end.marks))).toEqual(state);
        expect(contradictionsOf({ moves: shuffled(end.moves), marks: shuffled(end.marks) }, locale)).toEqual(
          [],
        );
        seen.lost += state.kind === 'lost' ? 1 : 0;
        seen.corrected += [...end.moves, ...end.marks].some((row) => row.corrected !== undefined) ? 1 : 0;
      }),
      { numRuns: 400 },
    );
    // The property speaks of journeys in which something happened.
    expect(seen.lost).toBeGreaterThan(20);
    expect(seen.corrected).toBeGreaterThan(20);
  });
});
