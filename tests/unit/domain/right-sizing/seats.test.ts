import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seatsToKeep, seatsWanted } from '#domain/right-sizing/seats.ts';

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

describe('seats to keep', () => {
  it('are the people and a buffer, rounded up', () => {
    // 50 × 1.1 = 55 exactly (55.000000000000007 in floating point); 48 × 1.1 = 52.8 → 53; 7 × 1.125 = 7.875 → 8.
    expect([seatsWanted(50, 10), seatsWanted(48, 10), seatsWanted(7, 12.5), seatsWanted(0, 10)]).toEqual([
      55, 53, 8, 0,
    ]);
    expect(seatsWanted(33, 0)).toBe(33);
  });

  it('come in steps, and never exceed what is bought', () => {
    expect(seatsToKeep([{ seats: 70, seatStep: 5 }], 53)).toEqual([55]);
    expect(seatsToKeep([{ seats: 70, seatStep: 5 }], 81)).toEqual([70]);
    // 72 was bought off the step: 70 can be bought, 72 is had.
    expect(seatsToKeep([{ seats: 72, seatStep: 10 }], 64)).toEqual([70]);
    expect(seatsToKeep([{ seats: 72, seatStep: 10 }], 71)).toEqual([72]);
    expect(seatsToKeep([{ seats: 70, seatStep: 0 }], 53)).toEqual([53]);
  });

  it('of several lines are taken from the largest first', () => {
    // 70 + 30 = 100 bought, 55 wanted: 45 spare. All of them fit into the line of 70.
    expect(
      seatsToKeep(
        [
          { seats: 30, seatStep: 1 },
          { seats: 70, seatStep: 1 },
        ],
        55,
      ),
    ).toEqual([30, 25]);
    // 40 + 30 = 70, 12 wanted: 58 spare, 40 from the first, 18 from the second.
    expect(
      seatsToKeep(
        [
          { seats: 40, seatStep: 1 },
          { seats: 30, seatStep: 1 },
        ],
        12,
      ),
    ).toEqual([0, 12]);
    // Steps of 25: of 45 spare only 25 can go from 70 off the step (70 → 25 is no multiple short of 45: keep 25).
    expect(
      seatsToKeep(
        [
          { seats: 70, seatStep: 25 },
          { seats: 30, seatStep: 10 },
        ],
        55,
      ),
    ).toEqual([25, 30]);
  });

  it('hold everybody with the buffer as long as enough is bought', () => {
    const lines = fc.array(fc.record({ seats: fc.nat(500), seatStep: fc.integer({ min: 1, max: 50 }) }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(lines, fc.nat(1500), (all, wanted) => {
        const keep = seatsToKeep(all, wanted);
        expect(total(keep)).toBeGreaterThanOrEqual(Math.min(wanted, total(all.map(({ seats }) => seats))));
        all.forEach(({ seats, seatStep }, index) => {
          const kept = keep[index] ?? Number.NaN;
          expect(kept).toBeLessThanOrEqual(seats);
          expect(kept).toBeGreaterThanOrEqual(0);
          // What is kept can be bought, or is what is had; so seats go in steps wherever they were bought in steps.
          expect(kept === seats || kept % seatStep === 0).toBe(true);
          expect([0, seats % seatStep]).toContain((seats - kept) % seatStep);
        });
      }),
    );
  });

  it('of one line free as much as steps allow', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 50 }), fc.nat(700), (seats, seatStep, wanted) => {
        const [kept = Number.NaN] = seatsToKeep([{ seats, seatStep }], wanted);
        expect(kept).toBe(Math.min(seats, Math.ceil(wanted / seatStep) * seatStep));
      }),
    );
  });
});
