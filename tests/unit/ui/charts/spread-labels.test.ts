import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from '#ui/charts/spread-labels.ts';

describe('labels at the ends of lines', () => {
  it('stay where they belong while they do not touch', () => {
    expect(spreadLabels([20, 100, 60], 15, 0, 200)).toEqual([20, 100, 60]);
  });

  it('move apart where lines end together, in the order of the lines', () => {
    expect(spreadLabels([50, 50, 52], 15, 0, 200)).toEqual([50, 65, 80]);
    expect(spreadLabels([198, 196], 15, 0, 200)).toEqual([192.5, 177.5]);
  });

  it('never cover each other, and stay inside where there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 300 }), { maxLength: 10 }), (wanted) => {
        const places = spreadLabels(wanted, 15, 0, 200).toSorted((a, b) => a - b);
        places
          .slice(1)
          .forEach((place, index) => expect(place - (places[index] ?? 0)).toBeGreaterThanOrEqual(15));
        expect(places.every((place) => place >= 7.5 && place <= 192.5)).toBe(true);
      }),
    );
  });
});
