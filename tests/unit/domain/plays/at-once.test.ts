import { describe, expect, it } from 'vitest';
import type { CustomerId } from '#domain/brand.ts';
import { MOST_AT_ONCE, heldBackLabel, holdBack } from '#domain/plays/at-once.ts';
import { firePlays } from '#domain/plays/fire.ts';
import { TODAY, contextOn, facts, play } from './samples.ts';

const ENTERED = play({ kind: 'entered' });
const { journey, ...rest } = facts('2026-02-20');
const customers = (many: number) =>
  Array.from({ length: many }, (_, index) => ({
    ...rest,
    journey: { ...journey, customer: { ...journey.customer, id: `c${index}` as CustomerId } },
  }));
const fire = (many: number) => firePlays([ENTERED], customers(many), [], contextOn(TODAY));

describe('many customers at once', () => {
  it('are played for as long as somebody can do it', () => {
    const { setOff, heldBack } = holdBack(fire(MOST_AT_ONCE));
    expect([setOff.length, heldBack.length]).toEqual([MOST_AT_ONCE, 0]);
  });

  it('are held back beyond that, without tasks and for good', () => {
    const many = MOST_AT_ONCE + 1;
    const { setOff, heldBack } = holdBack(fire(many));
    expect([setOff.length, heldBack.length]).toEqual([0, many]);
    expect(heldBack[0]).toMatchObject({
      tasks: [],
      outcome: { kind: 'called-off', note: `Not set off: ${many} customers at once` },
    });
    expect(heldBackLabel(heldBack)).toBe('Not set off for so many at once: A goal (51 customers)');
    expect(firePlays([ENTERED], customers(many), heldBack, contextOn(TODAY))).toEqual([]);
  });
});
