import { describe, expect, it } from 'vitest';
import type { Advocacy } from '#domain/advocacy/advocacy.ts';
import { planEntry, releasedBy, type NewCard } from '#domain/advocacy/plan.ts';
import type { AdvocacyId, BoardId, CustomerId, StageEventId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { replayStages } from '#domain/journey/replay.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { sampleCustomer } from '../journey/sample-customers.ts';

const NOW = '2026-07-01T09:00:00.000Z' as IsoInstant;
const [A, B, C] = ['A', 'B', 'C'] as unknown as [CustomerId, CustomerId, CustomerId];
const CUSTOMERS = [
  sampleCustomer({ id: A, company: 'Acme', owner: 'Ines' }),
  sampleCustomer({ id: B, company: 'Blue', referredById: A, referredBy: 'Acme' }),
  sampleCustomer({ id: C, company: 'Cargo' }),
];
const ENTRY: Advocacy = {
  id: 'e1' as AdvocacyId,
  customerId: A,
  kind: 'referral',
  state: 'done',
  on: '2026-06-20' as IsoDate,
  broughtId: null,
  brought: '',
  rating: null,
  link: '',
  note: '',
  createdAt: NOW,
  updatedAt: NOW,
};
const CARD: NewCard = {
  id: 'new' as CustomerId,
  eventId: 'event' as StageEventId,
  boardId: 'board-1' as BoardId,
  company: ' Dune ',
  currency: 'EUR' as CurrencyCode,
};

describe('keeping a referral', () => {
  it('makes the card of whom it brought in Awareness, with its event', () => {
    const plan = planEntry(ENTRY, null, CARD, CUSTOMERS, NOW);
    if (!plan.ok) throw new Error(plan.message);
    const { entry, customers, event } = plan.value;
    expect(entry).toMatchObject({ broughtId: 'new', brought: 'Dune' });
    expect(customers).toHaveLength(1);
    expect(customers[0]).toMatchObject({
      company: 'Dune',
      stage: 'awareness',
      stageSince: '2026-06-20',
      referredById: 'A',
      referredBy: 'Acme',
      owner: 'Ines',
    });
    expect(event).toMatchObject({
      from: null,
      to: 'awareness',
      on: '2026-06-20',
      reason: 'referred by Acme',
    });
    expect(replayStages(event === null ? [] : [event])).toEqual({ stage: 'awareness', since: '2026-06-20' });
  });

  it('refuses a second card of one name on the board', () => {
    const plan = planEntry(ENTRY, null, { ...CARD, company: 'cargo' }, CUSTOMERS, NOW);
    expect(plan).toMatchObject({ ok: false, code: 'referral-name' });
  });

  it('links one of ours, and refuses what linking refuses', () => {
    const plan = planEntry({ ...ENTRY, broughtId: C }, null, null, CUSTOMERS, NOW);
    expect(plan).toMatchObject({
      ok: true,
      value: { entry: { brought: 'Cargo' }, customers: [{ id: 'C', referredById: 'A', referredBy: 'Acme' }] },
    });
    const circle = planEntry({ ...ENTRY, customerId: B, broughtId: A }, null, null, CUSTOMERS, NOW);
    expect(circle).toMatchObject({ ok: false, code: 'referral-circle' });
    const self = planEntry({ ...ENTRY, broughtId: A }, null, null, CUSTOMERS, NOW);
    expect(self).toMatchObject({ ok: false, code: 'referral-self' });
  });

  it('lets go whom it brought before, and may turn the two round', () => {
    const before = { ...ENTRY, broughtId: B };
    const other = planEntry({ ...ENTRY, broughtId: C }, before, null, CUSTOMERS, NOW);
    expect(other).toMatchObject({
      ok: true,
      value: {
        customers: [
          { id: 'B', referredById: null, referredBy: '' },
          { id: 'C', referredById: 'A' },
        ],
      },
    });
    const turned = planEntry({ ...ENTRY, customerId: B, broughtId: A }, before, null, CUSTOMERS, NOW);
    expect(turned).toMatchObject({ ok: true });
    expect(releasedBy(before, null, (id) => CUSTOMERS.find((one) => one.id === id), NOW)).toHaveLength(1);
    expect(releasedBy(before, before, (id) => CUSTOMERS.find((one) => one.id === id), NOW)).toEqual([]);
  });
});
