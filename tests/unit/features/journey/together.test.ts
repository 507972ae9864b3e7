import { describe, expect, it } from 'vitest';
import type { CustomerId, StageEventId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { byStage } from '#domain/journey/column-figures.ts';
import type { Customer, Stage } from '#domain/journey/journey.ts';
import { comparePlaces } from '#domain/journey/positions.ts';
import {
  NOTHING_SELECTED,
  extended,
  selectedCards,
  toggled,
} from '#features/journey/board/card-selection.ts';
import { lanesOf } from '#features/journey/board/lanes.ts';
import { planMoves } from '#features/journey/board/plan-moves.ts';
import { sampleCustomer } from '../../domain/journey/sample-customers.ts';

const TODAY = '2026-03-02' as IsoDate;
const id = (name: string): CustomerId => name as CustomerId;
const card = (name: string, stage: Stage, position: number, more: Partial<Customer> = {}): Customer =>
  sampleCustomer({ id: id(name), company: name, stage, position, ...more });

const CARDS = [
  card('a', 'awareness', 0, { owner: 'Ada', plan: 'Team' }),
  card('b', 'awareness', 1, { owner: 'Ben' }),
  card('c', 'awareness', 2, { owner: 'Ada' }),
  card('d', 'purchase', 5),
];
const columns = byStage(CARDS);
let number = 0;
const stampOf = () => ({
  now: '2026-03-02T08:00:00.000Z' as IsoInstant,
  eventId: `event-${number++}` as StageEventId,
});

describe('choosing cards', () => {
  it('one by one, and again to let go', () => {
    const chosen = toggled(toggled(NOTHING_SELECTED, id('a')), id('c'));
    expect(selectedCards(chosen, CARDS).map(({ company }) => company)).toEqual(['a', 'c']);
    expect([...toggled(chosen, id('a'))]).toEqual(['c']);
  });

  it('from the last chosen one to this one, within a column', () => {
    expect([...extended(toggled(NOTHING_SELECTED, id('c')), columns, id('c'), id('a'))].toSorted()).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect([...extended(NOTHING_SELECTED, columns, id('a'), id('d'))]).toEqual(['d']);
  });

  it('never those that a filter hides', () => {
    const chosen = extended(toggled(NOTHING_SELECTED, id('a')), columns, id('a'), id('c'));
    expect(selectedCards(chosen, CARDS.slice(0, 1)).map(({ company }) => company)).toEqual(['a']);
  });
});

describe('moving several cards', () => {
  it('puts them on top of the stage in their order, each with its own move', () => {
    const { customers, events, marks } = planMoves(CARDS, 'purchase', columns.purchase, TODAY, stampOf);
    const column = [...customers, card('d', 'purchase', 5)].toSorted(comparePlaces);
    expect(column.map(({ company }) => company)).toEqual(['a', 'b', 'c', 'd']);
    expect(events.map(({ customerId, from, to }) => `${customerId} ${from} ${to}`)).toEqual([
      'a awareness purchase',
      'b awareness purchase',
      'c awareness purchase',
    ]);
    expect(marks).toEqual([]);
  });

  it('wins back who was lost', () => {
    const lost = card('e', 'awareness', 9, { state: { kind: 'lost', on: TODAY, reason: 'Price' } });
    const { customers, marks } = planMoves([lost], 'renewal', [], TODAY, stampOf);
    expect(customers[0]?.state).toEqual({ kind: 'here' });
    expect(marks).toMatchObject([{ customerId: 'e', kind: 'won-back' }]);
  });
});

describe('lanes', () => {
  it('have one for each value, those without last', () => {
    const read = (by: 'owner' | 'plan') =>
      lanesOf(CARDS, by).map(({ name, cards }) => `${name} ${cards.length}`);
    expect(read('owner')).toEqual(['Ada 2', 'Ben 1', 'No owner 1']);
    expect(read('plan')).toEqual(['Team 1', 'No plan 3']);
  });
});
