import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustomerId, StageEventId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { STAGES, type Customer, type Stage, type StageEvent } from '#domain/journey/journey.ts';
import { replayStages, stageContradictions } from '#domain/journey/replay.ts';
import { date } from '../contracts/sample-contracts.ts';

const event = (on: string, to: Stage, minute = 0, from: Stage | null = null): StageEvent => ({
  id: `${on}-${minute}` as StageEventId,
  customerId: 'k1' as CustomerId,
  from,
  to,
  on: date(on),
  reason: '',
  at: `2026-05-01T10:${String(minute).padStart(2, '0')}:00.000Z` as IsoInstant,
});

describe('replaying stage events', () => {
  it('gives the last stage and the day it was entered', () => {
    expect(replayStages([event('2026-01-01', 'awareness'), event('2026-02-01', 'purchase')])).toEqual({
      stage: 'purchase',
      since: '2026-02-01',
    });
    expect(replayStages([])).toBeNull();
  });

  it('goes by day and then by when it was recorded, whatever the order given', () => {
    const events = [
      event('2026-02-01', 'conversion', 1),
      event('2026-01-01', 'awareness', 9),
      event('2026-02-01', 'purchase', 2),
      event('2026-03-01', 'activation', 0),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 4 }), (shuffled) => {
        expect(replayStages(shuffled)).toEqual({ stage: 'activation', since: '2026-03-01' });
        expect(replayStages(shuffled.filter(({ to }) => to !== 'activation'))?.stage).toBe('purchase');
      }),
    );
  });

  it('keeps the day of a stage that was entered twice in a row', () => {
    expect(replayStages([event('2026-01-01', 'renewal'), event('2026-02-01', 'renewal')])?.since).toBe(
      '2026-01-01',
    );
    expect(replayStages([event('2026-01-01', 'renewal', 1), event('2026-01-01', 'purchase', 2)])?.stage).toBe(
      'purchase',
    );
    expect(STAGES).toContain('renewal');
  });

  it('finds customers whose stored stage is another', () => {
    const customer = { id: 'k1', stage: 'purchase', stageSince: '2026-02-01' } as Customer;
    const events = [event('2026-02-01', 'purchase')];
    expect(stageContradictions([customer], events)).toEqual([]);
    expect(stageContradictions([{ ...customer, stage: 'renewal' }], events)).toEqual([
      {
        customerId: 'k1',
        stored: { stage: 'renewal', since: '2026-02-01' },
        replayed: { stage: 'purchase', since: '2026-02-01' },
      },
    ]);
    expect(stageContradictions([customer], [])).toMatchObject([{ replayed: null }]);
  });
});
