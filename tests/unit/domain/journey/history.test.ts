import { describe, expect, it } from 'vitest';
import type { CustomerId, CustomerMarkId, StageEventId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { correctEvent, inOrder } from '#domain/journey/history.ts';
import type { Stage, StageEvent } from '#domain/journey/journey.ts';
import type { CustomerMark, MarkKind } from '#domain/journey/mark.ts';

const today = '2026-03-02' as IsoDate;
const now = '2026-03-02T12:00:00.000Z' as IsoInstant;

function event(id: string, from: Stage | null, to: Stage, on: string, time = '09:00'): StageEvent {
  return {
    id: id as StageEventId,
    customerId: 'c' as CustomerId,
    from,
    to,
    on: on as IsoDate,
    reason: '',
    at: `2026-02-28T${time}:00.000Z` as IsoInstant,
  };
}

const moves = [
  event('3', 'conversion', 'awareness', '2026-02-20', '11:00'),
  event('1', null, 'awareness', '2026-01-01', '09:00'),
  event('2', 'awareness', 'conversion', '2026-02-10', '10:00'),
];
const correct = (id: string, on: string) =>
  correctEvent(moves, id as StageEventId, { on: on as IsoDate, reason: ' late ' }, today, {
    now,
    locale: 'en-GB',
  });

describe('the history of a customer', () => {
  it('is ordered by day, and within a day by the moment of recording', () => {
    expect(inOrder(moves).map(({ id }) => id)).toEqual(['1', '2', '3']);
    const sameDay = [
      event('b', 'awareness', 'conversion', '2026-01-01', '10:00'),
      event('a', null, 'awareness', '2026-01-01', '09:00'),
    ];
    expect(inOrder(sameDay).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('correcting a move', () => {
  it('changes date and reason; the last one sets since when the customer is in its stage', () => {
    expect(correct('3', '2026-02-15')).toMatchObject({
      ok: true,
      value: { event: { on: '2026-02-15', reason: 'late' }, stageSince: '2026-02-15' },
    });
    expect(correct('2', '2026-02-11')).toMatchObject({ ok: true, value: { stageSince: '2026-02-20' } });
  });

  it('keeps the order of the moves', () => {
    expect(correct('2', '2025-12-31')).toMatchObject({ ok: false, code: 'before-previous' });
    expect(correct('2', '2026-02-21')).toMatchObject({ ok: false, code: 'after-next' });
    expect(correct('3', '2026-03-03')).toMatchObject({ ok: false, code: 'future' });
    expect(correct('9', '2026-03-01')).toMatchObject({ ok: false, code: 'not-found' });
  });

  it('keeps what it said before, and when that was corrected', () => {
    const first = correct('3', '2026-02-15');
    if (!first.ok) throw new Error(first.message);
    expect(first.value.event.corrected).toEqual([{ on: '2026-02-20', reason: '', at: now }]);
    const again = correctEvent(
      moves.map((move) => (move.id === '3' ? first.value.event : move)),
      '3' as StageEventId,
      { on: '2026-02-16' as IsoDate, reason: 'late' },
      today,
      { now, locale: 'en-GB' },
    );
    expect(again.ok && again.value.event.corrected?.map(({ on }) => on)).toEqual([
      '2026-02-20',
      '2026-02-15',
    ]);
  });

  it('leaves no trace where nothing differs', () => {
    const same = correctEvent(
      moves,
      '3' as StageEventId,
      { on: '2026-02-20' as IsoDate, reason: ' ' },
      today,
      {
        now,
        locale: 'en-GB',
      },
    );
    expect(same.ok && same.value.event).toBe(moves[0]);
  });

  it('cannot bring a move behind the day the customer was lost, nor the entry behind a pause', () => {
    const mark = (kind: MarkKind, on: string): CustomerMark => ({
      id: kind as CustomerMarkId,
      customerId: 'c' as CustomerId,
      kind,
      on: on as IsoDate,
      until: null,
      reason: 'x',
      at: now,
    });
    const with_ = (marks: readonly CustomerMark[], id: string, on: string) =>
      correctEvent(moves, id as StageEventId, { on: on as IsoDate, reason: '' }, today, {
        marks,
        now,
        locale: 'en-GB',
      });
    expect(with_([mark('lost', '2026-02-22')], '3', '2026-02-25')).toMatchObject({
      ok: false,
      message: 'It was lost from 22 Feb 2026 on and can’t have moved on 25 Feb 2026.',
    });
    expect(with_([mark('paused', '2026-01-05')], '1', '2026-01-06')).toMatchObject({ code: 'before-entry' });
    expect(with_([mark('paused', '2026-01-05')], '1', '2026-01-04')).toMatchObject({ ok: true });
  });
});
