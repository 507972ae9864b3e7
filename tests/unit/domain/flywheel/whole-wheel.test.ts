import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { ForceFacts } from '#domain/flywheel/force.ts';
import { beginning, wheelOf, type Wheel } from '#domain/flywheel/wheel.ts';
import { TEN_CUSTOMERS, TODAY } from '../journey/ten-customers.ts';

const FACTS: ForceFacts = {
  journeys: TEN_CUSTOMERS,
  runs: [],
  tasks: new Map(),
  efforts: [],
  tools: [],
  costs: new Map(),
  dayOf: (at: IsoInstant) => at.slice(0, 10) as IsoDate,
};
const FIRST_HALF = { from: '2026-01-01' as IsoDate, to: '2026-06-30' as IsoDate };
const SECOND_HALF = { from: '2025-07-01' as IsoDate, to: '2025-12-31' as IsoDate };

function whole(before: typeof FIRST_HALF | null): Wheel {
  const steps = wheelOf(FACTS, FIRST_HALF, before, TODAY);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe('the whole wheel', () => {
  it('has speed and friction of both periods', () => {
    const wheel = whole(SECOND_HALF);
    expect(wheel.speed.now.days).toBe(396);
    // In the second half of 2025 nobody came to Advocacy.
    expect(wheel.speed.before?.days).toBeNull();
    // Purchase: B, F, H, I, of whom B left; Activation: A (until 1 January), C, G (until 1 June), nobody left.
    expect(wheel.phases.engage.friction.now).toMatchObject({ left: ['B'], friction: 1 / 7 });
    // H was lost on 31 December 2025.
    expect(wheel.phases.engage.friction.before?.left).toEqual(['H']);
    expect(wheel.stages.purchase.friction.now.left).toEqual(['B']);
  });

  it('has nothing before all time, and shares force equally where there is none', () => {
    const wheel = whole(null);
    expect(wheel.speed.before).toBeNull();
    expect(wheel.phases.attract.friction.before).toBeNull();
    expect(wheel.phases.attract.share).toBeCloseTo(1 / 3);
    expect(beginning(TEN_CUSTOMERS, TODAY)).toBe('2025-01-01');
    expect(beginning([], TODAY)).toBe(TODAY);
  });
});
