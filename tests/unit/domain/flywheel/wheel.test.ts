import { describe, expect, it } from 'vitest';
import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { stageFrictions } from '#domain/flywheel/friction.ts';
import { wheelSpeed } from '#domain/flywheel/speed.ts';
import { journeysOf } from '#domain/journey/journeys.ts';
import { sampleCustomer } from '../journey/sample-customers.ts';
import { moveOf, TEN_CUSTOMERS } from '../journey/ten-customers.ts';

const FIRST_HALF = { from: '2026-01-01' as IsoDate, to: '2026-06-30' as IsoDate };

describe('the speed of the wheel', () => {
  it('is the median way from awareness to advocacy, and the share of new customers who were brought', () => {
    // A took 396 days, from 1 January 2025 to 1 February 2026. I is new, and A brought it.
    expect(wheelSpeed(TEN_CUSTOMERS, FIRST_HALF)).toEqual({
      days: 396,
      arrived: ['A'],
      newCustomers: ['I'],
      referred: ['I'],
      referralShare: 1,
    });
  });

  it('is unknown where nobody arrived, never 0', () => {
    const spring = { from: '2025-04-02' as IsoDate, to: '2025-05-01' as IsoDate };
    expect(wheelSpeed(TEN_CUSTOMERS, spring)).toMatchObject({ days: null, referralShare: null });
  });
});

describe('friction', () => {
  it('is who left and who is stuck, with the cards', () => {
    const [, , purchase] = stageFrictions(TEN_CUSTOMERS, FIRST_HALF);
    // B left; F, H and I wait. Only B, G and H ended a stay in the twelve months: too few to say who is stuck.
    expect(purchase).toMatchObject({
      cards: ['B', 'F', 'H', 'I'],
      left: ['B'],
      stuck: [],
      stuckAfter: null,
      friction: 0.25,
    });
  });

  it('calls stuck what is older than nine of ten stays that ended', () => {
    // Five went on after 10 days; X waits for 40, Y for 5: X is stuck, one of seven cards.
    const names = ['P', 'Q', 'R', 'S', 'T', 'X', 'Y'];
    const customers = names.map((name) => sampleCustomer({ id: name as CustomerId }));
    const moves = names.flatMap((name) => {
      if (name === 'X') return [moveOf(name, null, 'awareness', '2026-05-21')];
      if (name === 'Y') return [moveOf(name, null, 'awareness', '2026-06-25')];
      return [
        moveOf(name, null, 'awareness', '2026-06-01'),
        moveOf(name, 'awareness', 'conversion', '2026-06-11'),
      ];
    });
    const [awareness] = stageFrictions(journeysOf(customers, moves, []), FIRST_HALF);
    expect(awareness).toMatchObject({ stuck: ['X'], stuckAfter: 10, friction: 1 / 7, medianWait: 10 });
  });
});
