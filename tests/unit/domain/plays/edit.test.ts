import { describe, expect, it } from 'vitest';
import type { PlayId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { copyOf, movedEntry, nextPosition, swapped, switched } from '#domain/plays/edit.ts';
import { MADE, play } from './samples.ts';

const NOW = '2026-03-02T08:00:00.000Z' as IsoInstant;
const at = (id: string, position: number, more = {}) =>
  play({ kind: 'entered' }, { id: id as PlayId, position, ...more });

describe('changes of a playbook', () => {
  it('a play that is switched on again looks at what happens from then on', () => {
    expect(switched(at('a', 0), false, NOW)).toMatchObject({ enabled: false, activeSince: MADE });
    expect(switched(at('a', 0), true, NOW)).toMatchObject({ enabled: true, activeSince: NOW });
  });

  it('a copy is off and behind all others', () => {
    const plays = [at('a', 0), at('b', 7)];
    expect(copyOf(plays, at('a', 0), 'c' as PlayId, NOW)).toMatchObject({
      id: 'c',
      name: 'A goal (copy)',
      enabled: false,
      position: 8,
      createdAt: NOW,
    });
    expect(nextPosition([])).toBe(0);
  });

  it('plays change places within their stage', () => {
    const [a, other, b] = [at('a', 0), at('x', 1, { stage: 'renewal' }), at('b', 2)];
    const places = (by: -1 | 1, one = a) =>
      swapped([a, other, b], one, by, NOW).map(({ id, position }) => [id, position]);
    expect(places(1)).toEqual([
      ['b', 0],
      ['a', 2],
    ]);
    expect(places(-1, b)).toEqual([
      ['b', 0],
      ['a', 2],
    ]);
    expect(places(-1)).toEqual([]);
    const [first, second] = [at('a', 3), at('b', 3)];
    expect(swapped([first, second], second, -1, NOW)).toMatchObject([
      { id: 'b', position: 3 },
      { id: 'a', position: 4 },
    ]);
  });

  it('steps change places', () => {
    expect(movedEntry(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(movedEntry(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
});
