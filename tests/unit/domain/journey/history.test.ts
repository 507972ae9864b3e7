import { describe, expect, it } from 'vitest';
import type { CustomerId, StageEventId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { correctEvent, daysInStage, inOrder, staysOf } from '#domain/journey/history.ts';
import type { Stage, StageEvent } from '#domain/journey/journey.ts';

const today = '2026-03-02' as IsoDate;

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
  correctEvent(moves, id as StageEventId, { on: on as IsoDate, reason: ' late ' }, today);

describe('the history of a customer', () => {
  it('is ordered by day, and within a day by the moment of recording', () => {
    expect(inOrder(moves).map(({ id }) => id)).toEqual(['1', '2', '3']);
    const sameDay = [
      event('b', 'awareness', 'conversion', '2026-01-01', '10:00'),
      event('a', null, 'awareness', '2026-01-01', '09:00'),
    ];
    expect(inOrder(sameDay).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('says how long each stay lasted, the open one until today', () => {
    const stays = staysOf(moves, today);
    expect(stays.map(({ days, until }) => [days, until])).toEqual([
      [40, '2026-02-10'],
      [10, '2026-02-20'],
      [10, null],
    ]);
    expect(stays[2]?.move).toEqual({ kind: 'back' });
    expect(daysInStage(stays, 'awareness')).toBe(50);
    expect(daysInStage(stays, 'renewal')).toBe(0);
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
});
