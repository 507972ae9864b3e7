import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { stepsOfUseCounts } from '#domain/home/use-counts.ts';
import { rightSizes } from '#domain/right-sizing/right-sizes.ts';
import { freeable, freedMoney } from '#domain/right-sizing/totals.ts';
import { createSample } from '#domain/sample/sample.ts';
import { DEFAULT_SETTINGS } from '#domain/settings/settings.ts';
import { estateUse, isUsed, stepsOfUses, usesOfApplications } from '#domain/usage/figures/estate-use.ts';

const today = '2026-03-02' as IsoDate;
const { applications, contracts, usage } = createSample(today, '2026-03-02T08:00:00.000Z' as IsoInstant);
const { snapshots } = usage;
const window = { today, window: 30, staleAfterDays: 45 } as const;
const options = { today, bufferPercent: 10, deadlines: DEFAULT_SETTINGS.deadlines, decided: new Map() };

function finish<Result>(steps: Generator<undefined, Result>): {
  readonly result: Result;
  readonly steps: number;
} {
  for (let count = 0; ; count += 1) {
    const step = steps.next();
    if (step.done === true) return { result: step.value, steps: count };
  }
}

describe('use worked out in pieces', () => {
  const uses = usesOfApplications(applications, contracts, snapshots, window);

  it('is the same as all at once', () => {
    const { result, steps } = finish(stepsOfUses(applications, contracts, snapshots, window));
    expect(steps).toBeGreaterThan(1);
    expect(result).toEqual(uses);
  });

  it('gives Home the figures of Usage and Right-sizing', () => {
    const { result } = finish(stepsOfUseCounts(applications, contracts, uses, options));
    const estate = estateUse(applications.filter(isUsed).flatMap(({ id }) => uses.get(id) ?? []));
    const sizes = rightSizes(applications, contracts, (id) => uses.get(id), options);
    expect(result).toEqual({
      waste: estate.waste.value,
      wasteful: estate.wasteful,
      lines: freeable(sizes).length,
      freed: freedMoney(sizes),
      unknown: estate.unknown,
      stale: estate.stale,
    });
    expect(result.lines).toBeGreaterThan(0);
  });
});
