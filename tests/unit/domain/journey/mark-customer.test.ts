import { describe, expect, it } from 'vitest';
import type { CustomerId, CustomerMarkId, StageEventId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { contradictionsOf, type History } from '#domain/journey/contradictions.ts';
import type { StageEvent } from '#domain/journey/journey.ts';
import { journeysOf } from '#domain/journey/journeys.ts';
import { correctMark, markCustomer, type MarkChange } from '#domain/journey/mark-customer.ts';
import { createSample } from '#domain/sample/sample.ts';
import { sampleCustomer } from './sample-customers.ts';

const today = '2026-03-02' as IsoDate;
const now = '2026-03-02T08:00:00.000Z' as IsoInstant;
const customer = sampleCustomer();
const entry: StageEvent = {
  id: 'e1' as StageEventId,
  customerId: customer.id,
  from: null,
  to: 'awareness',
  on: '2026-01-10' as IsoDate,
  reason: '',
  at: '2026-01-10T09:00:00.000Z' as IsoInstant,
};
const fresh: History = { moves: [entry], marks: [] };

function change(kind: MarkChange['kind'], on: string, reason = 'a reason', until?: string): MarkChange {
  return { kind, on: on as IsoDate, until: (until ?? null) as IsoDate | null, reason };
}

const mark = (history: History, wanted: MarkChange) =>
  markCustomer(customer, history, wanted, today, {
    now,
    markId: `m${history.marks.length}` as CustomerMarkId,
    locale: 'en-GB',
  });

/** The history after changes that must all be taken. */
function after(...changes: readonly MarkChange[]): History {
  return changes.reduce<History>((history, wanted) => {
    const outcome = mark(history, wanted);
    if (!outcome.ok) throw new Error(outcome.message);
    return { ...history, marks: [...history.marks, outcome.value.mark] };
  }, fresh);
}

const message = (history: History, wanted: MarkChange): string => {
  const outcome = mark(history, wanted);
  return outcome.ok ? 'taken' : outcome.message;
};

describe('marking a customer', () => {
  it('writes the mark and the state that follows from all marks', () => {
    const paused = mark(fresh, change('paused', '2026-03-01', ' budget frozen ', '2026-04-03'));
    expect(paused).toMatchObject({
      ok: true,
      value: {
        mark: { kind: 'paused', on: '2026-03-01', until: '2026-04-03', reason: 'budget frozen', at: now },
        customer: {
          state: { kind: 'paused', on: '2026-03-01', until: '2026-04-03', reason: 'budget frozen' },
          updatedAt: now,
        },
      },
    });
    expect(mark(after(change('paused', '2026-03-01')), change('resumed', today))).toMatchObject({
      value: { customer: { state: { kind: 'here' } }, mark: { until: null } },
    });
    expect(mark(after(change('paused', '2026-03-01')), change('lost', today, 'price'))).toMatchObject({
      value: { customer: { state: { kind: 'lost', on: today, reason: 'price' } } },
    });
    expect(mark(after(change('lost', '2026-03-01')), change('won-back', today, ''))).toMatchObject({
      value: { customer: { state: { kind: 'here' } } },
    });
  });

  it('refuses what contradicts what happened', () => {
    const lost = after(change('lost', '2026-03-01'));
    expect(message(lost, change('paused', today))).toBe(
      'It is lost since 1 Mar 2026; win it back before you pause it.',
    );
    expect(message(lost, change('lost', today))).toBe('It is lost since 1 Mar 2026 already.');
    expect(message(fresh, change('won-back', today))).toContain('so it can’t be won back');
    expect(message(fresh, change('resumed', today))).toContain('so it can’t be resumed');
    expect(message(after(change('paused', '2026-03-01')), change('paused', today))).toContain(
      'It is paused since 1 Mar 2026 already',
    );
  });

  it('refuses days in the future, before the customer existed, before the mark before, and ends before the begin', () => {
    expect(message(fresh, change('paused', '2026-03-03'))).toContain('can’t lie in the future');
    expect(message(fresh, change('paused', '2026-01-09'))).toBe(
      'It entered the journey on 10 Jan 2026, so nothing happened on 9 Jan 2026. Correct its first move if it came earlier.',
    );
    expect(message(after(change('paused', '2026-02-10')), change('resumed', '2026-02-09'))).toContain(
      'The last of its marks is of 10 Feb 2026',
    );
    expect(message(fresh, change('paused', '2026-02-10', '', '2026-02-09'))).toBe(
      'A pause that begins on 10 Feb 2026 can’t end on 9 Feb 2026.',
    );
    expect(message({ moves: [], marks: [] }, change('paused', today))).toContain(
      'No move says when it entered',
    );
  });

  it('cannot be lost before its last move', () => {
    const moved: History = {
      moves: [entry, { ...entry, id: 'e2' as StageEventId, to: 'purchase', on: '2026-02-20' as IsoDate }],
      marks: [],
    };
    expect(message(moved, change('lost', '2026-02-19'))).toContain('can’t have moved on 20 Feb 2026');
    expect(message(moved, change('lost', '2026-02-20'))).toBe('taken');
  });

  it('asks why a customer was lost', () => {
    expect(message(fresh, change('lost', today, '  '))).toContain('Say why it was lost');
    expect(message(fresh, change('paused', today, ''))).toBe('taken');
    expect(message(fresh, change('paused', today, 'x'.repeat(501)))).toContain('at most 500 fit');
  });

  it('lets a pause that is over by itself be followed by another, but not be resumed', () => {
    const over = after(change('paused', '2026-02-01', '', '2026-02-10'));
    expect(message(over, change('paused', today))).toBe('taken');
    expect(message(over, change('resumed', today))).toContain('It was not paused on 2 Mar 2026');
  });

  it('keeps the order of one day even when the clock was set back', () => {
    const paused = after(change('paused', today));
    const outcome = markCustomer(customer, paused, change('resumed', today), today, {
      now: '2026-03-02T07:00:00.000Z' as IsoInstant,
      markId: 'm9' as CustomerMarkId,
      locale: 'en-GB',
    });
    expect(outcome).toMatchObject({
      value: { mark: { at: '2026-03-02T08:00:00.001Z' }, customer: { state: { kind: 'here' } } },
    });
  });
});

describe('correcting a mark', () => {
  const history = after(
    change('paused', '2026-02-01', 'budget', '2026-02-20'),
    change('resumed', '2026-02-10'),
    change('lost', '2026-02-25', 'price'),
  );
  const correct = (id: string, on: string, reason = 'a reason', until: string | null = null) =>
    correctMark(
      history,
      id as CustomerMarkId,
      { on: on as IsoDate, until: until as IsoDate | null, reason },
      today,
      {
        now,
        locale: 'en-GB',
      },
    );

  it('keeps what it said before, and gives the state that follows', () => {
    expect(correct('m2', '2026-02-27', 'went to a rival')).toMatchObject({
      ok: true,
      value: {
        mark: {
          on: '2026-02-27',
          reason: 'went to a rival',
          corrected: [{ on: '2026-02-25', until: null, reason: 'price', at: now }],
        },
        state: { kind: 'lost', on: '2026-02-27', reason: 'went to a rival' },
      },
    });
    const same = correct('m0', '2026-02-01', ' budget ', '2026-02-20');
    expect(same.ok && same.value.mark).toBe(history.marks[0]);
  });

  it('refuses another order, the future, a loss without a reason, and a pause that would be over before it was resumed', () => {
    const code = (outcome: ReturnType<typeof correct>): string => (outcome.ok ? 'taken' : outcome.code);
    expect(code(correct('m1', '2026-01-31'))).toBe('before-previous');
    expect(code(correct('m1', '2026-02-26'))).toBe('after-next');
    expect(code(correct('m2', '2026-03-03'))).toBe('future');
    expect(code(correct('m2', '2026-02-25', ''))).toBe('reason-missing');
    expect(code(correct('m0', '2026-01-09', '', '2026-02-20'))).toBe('before-entry');
    expect(code(correct('m0', '2026-02-01', '', '2026-02-05'))).toBe('not-paused');
    expect(code(correct('nobody', '2026-02-01'))).toBe('not-found');
  });
});

describe('the sample’s customers', () => {
  it('have no history that contradicts itself', () => {
    const { customers, stageEvents, customerMarks } = createSample(today, now);
    const wrong = journeysOf(customers, stageEvents, customerMarks).flatMap((journey) =>
      contradictionsOf(journey, 'en-GB').map(
        ({ message: text }) => `${journey.customer.id as CustomerId}: ${text}`,
      ),
    );
    expect(wrong).toEqual([]);
  });
});
