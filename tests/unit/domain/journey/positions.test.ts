import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlaces, placeAt, positionOnTop } from '#domain/journey/positions.ts';
import type { Placed } from '#domain/journey/positions.ts';

function drop(column: readonly Placed[], index: number, id: string): Placed[] {
  const { position, renumbered } = placeAt(column, index);
  const moved = new Map(renumbered.map((placed) => [placed.id, placed]));
  const rest = column.map((placed) => moved.get(placed.id) ?? placed);
  return [...rest, { id, position }].sort(comparePlaces);
}

describe('placing a card', () => {
  it('puts it at every index, however often cards are dropped between the same two', () => {
    let column: Placed[] = [
      { id: 'first', position: 0 },
      { id: 'last', position: 1 },
    ];
    for (let turn = 0; turn < 200; turn += 1) {
      column = drop(column, 1, `card-${turn}`);
      expect(column[0]?.id).toBe('first');
      expect(column[1]?.id).toBe(`card-${turn}`);
      expect(column.at(-1)?.id).toBe('last');
    }
  });

  it('keeps the order of all other cards', () => {
    const positions = fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 12 });
    fc.assert(
      fc.property(positions, fc.integer({ min: -2, max: 14 }), (values, index) => {
        const column = values.map((position, at) => ({ id: `c${at}`, position })).sort(comparePlaces);
        const after = drop(column, index, 'new').map(({ id }) => id);
        expect(after.filter((id) => id !== 'new')).toEqual(column.map(({ id }) => id));
        expect(after.indexOf('new')).toBe(Math.max(0, Math.min(index, column.length)));
      }),
    );
  });

  it('moves no other card while there is room between its neighbours', () => {
    expect(placeAt([{ id: 'a', position: 0 }], 1).renumbered).toEqual([]);
    expect(
      placeAt(
        [
          { id: 'a', position: 0 },
          { id: 'b', position: 10 },
        ],
        1,
      ),
    ).toEqual({ position: 5, renumbered: [] });
  });

  it('starts a new card above all others', () => {
    expect(positionOnTop([])).toBe(0);
    expect(
      positionOnTop([
        { id: 'a', position: 30 },
        { id: 'b', position: -7 },
      ]),
    ).toBeLessThan(-7);
  });
});
