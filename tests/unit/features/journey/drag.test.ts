import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustomerId, StageEventId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { byStage } from '#domain/journey/column-figures.ts';
import { STAGES } from '#domain/journey/journey.ts';
import type { Customer, Stage } from '#domain/journey/journey.ts';
import { comparePlaces } from '#domain/journey/positions.ts';
import { filterCards, NO_FILTER } from '#features/journey/board/card-filter.ts';
import { movedText, placeOf, previewColumns, stepPlace } from '#features/journey/board/drag.ts';
import type { Columns, Place } from '#features/journey/board/drag.ts';
import { planDrop } from '#features/journey/board/plan-drop.ts';
import { rowsInSight, ROW_HEIGHT } from '#features/journey/board/use-window-rows.ts';
import { sampleCustomer } from '#tests/unit/domain/journey/sample-customers.ts';

const stamp = { now: '2026-03-02T08:00:00.000Z' as IsoInstant, eventId: 'e' as StageEventId };
const today = '2026-03-02' as IsoDate;

function card(id: string, stage: Stage, position: number, more: Partial<Customer> = {}): Customer {
  return sampleCustomer({ id: id as CustomerId, company: id, stage, position, ...more });
}

function columnsOf(customers: readonly Customer[]): Columns {
  return byStage([...customers].sort(comparePlaces));
}

function names(columns: Columns, stage: Stage): string[] {
  return columns[stage].map(({ id }) => id);
}

function afterDrop(
  customers: readonly Customer[],
  visible: readonly Customer[],
  id: string,
  to: Place,
): Columns {
  const moved = customers.find((customer) => customer.id === id);
  if (moved === undefined) throw new Error(`no card ${id}`);
  const both = { whole: columnsOf(customers), visible: columnsOf(visible) };
  const { customer, renumbered } = planDrop(moved, to, both, today, stamp);
  const changed = new Map([customer, ...renumbered].map((row) => [row.id, row]));
  return columnsOf(customers.map((row) => changed.get(row.id) ?? row));
}

describe('a card on its way', () => {
  const cards = [card('a', 'awareness', 0), card('b', 'awareness', 1), card('c', 'conversion', 0)];

  it('is shown where it would be dropped', () => {
    const drag = {
      id: 'a' as CustomerId,
      by: 'keyboard' as const,
      from: { stage: 'awareness', index: 0 } as const,
      target: { stage: 'conversion', index: 1 } as const,
    };
    const shown = previewColumns(columnsOf(cards), drag);
    expect(names(shown, 'awareness')).toEqual(['b']);
    expect(names(shown, 'conversion')).toEqual(['c', 'a']);
    expect(names(previewColumns(columnsOf(cards), { ...drag, target: null }), 'awareness')).toEqual([
      'a',
      'b',
    ]);
  });

  it('stops at the ends of columns and board', () => {
    const columns = columnsOf(cards);
    const a = 'a' as CustomerId;
    const start: Place = { stage: 'awareness', index: 0 };
    expect(stepPlace(columns, a, start, 'left')).toEqual(start);
    expect(stepPlace(columns, a, start, 'up')).toEqual(start);
    expect(stepPlace(columns, a, { stage: 'awareness', index: 1 }, 'down').index).toBe(1);
    expect(stepPlace(columns, a, { stage: 'awareness', index: 1 }, 'right')).toEqual({
      stage: 'conversion',
      index: 1,
    });
    expect(stepPlace(columns, a, { stage: 'conversion', index: 1 }, 'right')).toEqual({
      stage: 'purchase',
      index: 0,
    });
  });

  it('says so when the move goes back or skips', () => {
    expect(movedText('Acme', 'renewal', { stage: 'purchase', index: 0 }, 1)).toContain(
      'goes back to Purchase',
    );
    expect(movedText('Acme', 'awareness', { stage: 'purchase', index: 0 }, 1)).toContain(
      'skipping Conversion',
    );
  });
});

describe('a dropped card', () => {
  it('lies where it was dropped, and nothing else moves', () => {
    const stages = fc.constantFrom(...STAGES);
    const rows = fc.array(fc.tuple(stages, fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(rows, stages, fc.nat(15), fc.nat(14), (places, stage, index, which) => {
        const cards = places.map(([at, position], number) => card(`c${number}`, at, position));
        const id = `c${which % cards.length}`;
        const others = cards.filter((one) => one.stage === stage && one.id !== id);
        const wanted = Math.min(index, others.length);
        const after = afterDrop(cards, cards, id, { stage, index: wanted });
        expect(placeOf(after, id as CustomerId)).toEqual({ stage, index: wanted });
        for (const column of STAGES) {
          const before = names(columnsOf(cards), column).filter((name) => name !== id);
          expect(names(after, column).filter((name) => name !== id)).toEqual(before);
        }
      }),
    );
  });

  it('among filtered cards lies right below the visible card above it', () => {
    const cards = ['a', 'hidden', 'b', 'c'].map((id, at) => card(id, 'awareness', at));
    const visible = cards.filter(({ id }) => id !== 'hidden');
    const after = afterDrop(cards, visible, 'c', { stage: 'awareness', index: 1 });
    expect(names(after, 'awareness')).toEqual(['a', 'c', 'hidden', 'b']);
  });
});

describe('what the board shows', () => {
  it('finds cards without regard to case and accents, by every word', () => {
    const cards = [
      card('Café Müller', 'awareness', 0, { owner: 'Ada', tags: ['vip'] }),
      card('Globex', 'awareness', 1),
    ];
    const found = (change: Partial<typeof NO_FILTER>): string[] =>
      filterCards(cards, { ...NO_FILTER, ...change }).map(({ id }) => id);
    expect(found({ text: 'MULLER cafe' })).toEqual(['Café Müller']);
    expect(found({ owner: '' })).toEqual(['Globex']);
    expect(found({ tag: 'vip', owner: 'Tom' })).toEqual([]);
    expect(found({})).toHaveLength(2);
  });

  it('draws the rows in sight and a few more', () => {
    const { first, end } = rowsInSight(100 * ROW_HEIGHT, 6 * ROW_HEIGHT);
    expect(first).toBeLessThanOrEqual(100);
    expect(end).toBeGreaterThanOrEqual(106);
    expect(end - first).toBeLessThan(20);
  });
});
