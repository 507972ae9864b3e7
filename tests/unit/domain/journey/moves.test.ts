import { describe, expect, it } from 'vitest';
import type { StageEventId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { entryEvent, moveCustomer } from '#domain/journey/moves.ts';
import { sampleCustomer } from './sample-customers.ts';

const stamp = { now: '2026-03-02T08:00:00.000Z' as IsoInstant, eventId: 'event-1' as StageEventId };
const today = '2026-03-02' as IsoDate;

describe('moving a customer', () => {
  it('changes the stage and tells of it in an event', () => {
    const customer = sampleCustomer({ stage: 'purchase' });
    const moved = moveCustomer(
      customer,
      { to: 'activation', on: today, reason: ' signed ', position: 5 },
      stamp,
    );
    expect(moved.customer).toEqual({
      ...customer,
      stage: 'activation',
      stageSince: today,
      position: 5,
      updatedAt: stamp.now,
    });
    expect(moved.event).toEqual({
      id: 'event-1',
      customerId: customer.id,
      from: 'purchase',
      to: 'activation',
      on: today,
      reason: 'signed',
      at: stamp.now,
    });
  });

  it('within its stage makes no event and keeps its age', () => {
    const customer = sampleCustomer();
    const moved = moveCustomer(customer, { to: 'awareness', on: today, reason: '', position: 9 }, stamp);
    expect(moved.event).toBeNull();
    expect(moved.customer.stageSince).toBe(customer.stageSince);
    expect(moved.customer.position).toBe(9);
  });

  it('is never dated before the card entered the stage it leaves', () => {
    const customer = sampleCustomer({ stageSince: '2026-03-05' as IsoDate });
    const moved = moveCustomer(customer, { to: 'conversion', on: today, reason: '', position: 0 }, stamp);
    expect(moved.event?.on).toBe('2026-03-05');
    expect(moved.customer.stageSince).toBe('2026-03-05');
  });

  it('begins with the event of its first stage', () => {
    const customer = sampleCustomer({ stage: 'conversion' });
    expect(entryEvent(customer, '', stamp)).toMatchObject({ from: null, to: 'conversion', on: '2026-01-10' });
  });

  it('wins back who was lost, not before the day of the loss', () => {
    const lost = { kind: 'lost', on: '2026-03-02' as IsoDate, reason: 'price' } as const;
    const customer = sampleCustomer({ stage: 'renewal', state: lost });
    const moved = moveCustomer(
      customer,
      { to: 'activation', on: '2026-02-01' as IsoDate, reason: '', position: 0 },
      stamp,
    );
    expect(moved.customer).toMatchObject({ state: { kind: 'here' }, stageSince: '2026-03-02' });
    expect(moved.mark).toMatchObject({ id: 'event-1', kind: 'won-back', on: '2026-03-02', at: stamp.now });
    expect(
      moveCustomer(customer, { to: 'renewal', on: today, reason: '', position: 1 }, stamp).mark,
    ).toBeNull();
  });
});
