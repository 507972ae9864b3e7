import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalsOf, weighsAtMost } from '#domain/overlap/cover/problem.ts';
import type { CoverProblem } from '#domain/overlap/cover/problem.ts';
import { solveCover } from '#domain/overlap/cover/solve.ts';
import { estateLike } from './made-up.ts';

/** Whether every item has as many as it needs, or all there are. */
function covers({ sets, needs, must }: CoverProblem, chosen: readonly number[]): boolean {
  const serving = (item: number, places: readonly number[]): number =>
    places.filter((place) => sets[place]?.includes(item)).length;
  const all = [...sets.keys()];
  return (
    must.every((kept, place) => !kept || chosen.includes(place)) &&
    needs.every((need, item) => serving(item, chosen) >= Math.min(need, serving(item, all)))
  );
}

/** The least totals of all sets there are, tried one by one. */
function bruteForce(problem: CoverProblem): readonly number[] {
  let best: readonly number[] | null = null;
  for (let bits = 0; bits < 2 ** problem.sets.length; bits += 1) {
    const chosen = [...problem.sets.keys()].filter((place) => (bits & (1 << place)) !== 0);
    if (!covers(problem, chosen)) continue;
    const totals = totalsOf(problem, chosen);
    if (best === null || !weighsAtMost(best, totals)) best = totals;
  }
  if (best === null) throw new Error('Keeping all is always a cover.');
  return best;
}

const smallProblem: fc.Arbitrary<CoverProblem> = fc
  .record({
    items: fc.integer({ min: 1, max: 8 }),
    goals: fc.integer({ min: 1, max: 3 }),
    high: fc.constantFrom(1, 3, 1000, 1_000_000),
  })
  .chain(({ items, goals, high }) =>
    fc.record({
      needs: fc.array(fc.constantFrom(0, 1, 1, 1, 2, 3), { minLength: items, maxLength: items }),
      candidates: fc.array(
        fc.record({
          set: fc.uniqueArray(fc.nat({ max: items - 1 }), { maxLength: 5 }),
          must: fc.constantFrom(false, false, false, false, true),
          weights: fc.array(fc.nat({ max: high }), { minLength: goals, maxLength: goals }),
        }),
        { minLength: 1, maxLength: 12 },
      ),
    }),
  )
  .map(({ needs, candidates }) => ({
    needs,
    sets: candidates.map(({ set }) => set),
    must: candidates.map(({ must }) => must),
    weights: candidates.map(({ weights }) => weights),
  }));

describe('the smallest covering set', () => {
  it('is the one that brute force finds, whatever must stay, is needed and costs', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const answer = solveCover(problem);
        expect(covers(problem, answer.chosen)).toBe(true);
        expect(answer.proved).toBe(true);
        expect(answer.totals).toEqual(totalsOf(problem, answer.chosen));
        expect(answer.totals).toEqual(bruteForce(problem));
        expect(answer.least).toEqual(answer.totals);
      }),
      { numRuns: 1500 },
    );
  });

  it('is the one that brute force finds where counts are equal and cost decides', () => {
    const counted = smallProblem.map((problem) => ({
      ...problem,
      weights: problem.weights.map(([cost = 0]) => [1, cost]),
    }));
    fc.assert(
      fc.property(counted, (problem) => {
        expect(solveCover(problem).totals).toEqual(bruteForce(problem));
      }),
      { numRuns: 700 },
    );
  });

  it('keeps nothing where nothing is needed, and all there are where more are needed', () => {
    const weights = [[1], [1], [1]];
    const none = [false, false, false];
    expect(solveCover({ sets: [[0], [0], [0]], needs: [0], must: none, weights })).toMatchObject({
      chosen: [],
      totals: [0],
      proved: true,
    });
    const lacking = solveCover({ sets: [[0], [0], []], needs: [3], must: none, weights });
    expect(lacking.chosen).toEqual([0, 1]);
  });

  it('answers a problem without candidates or items', () => {
    const nothing = { chosen: [], totals: [], proved: true, least: [] };
    expect(solveCover({ sets: [], needs: [], must: [], weights: [] })).toMatchObject(nothing);
    expect(solveCover({ sets: [], needs: [1], must: [], weights: [] })).toMatchObject(nothing);
  });

  it('is found and proved for 300 applications and 80 functions', () => {
    for (const by of ['count', 'cost'] as const) {
      const problem = estateLike({ applications: 300, functions: 80, most: 4, seed: 2, by });
      const answer = solveCover(problem);
      expect(covers(problem, answer.chosen)).toBe(true);
      expect(answer.proved).toBe(true);
    }
  });

  it('says that it is not proved when the work allowed is used up, and still covers', () => {
    const problem = estateLike({ applications: 200, functions: 60, most: 5, seed: 4 });
    const answer = solveCover(problem, 5_000);
    expect(answer.proved).toBe(false);
    expect(covers(problem, answer.chosen)).toBe(true);
    const whole = solveCover(problem);
    expect(answer.least[0]).toBeLessThanOrEqual(whole.totals[0] ?? 0);
    expect(weighsAtMost(whole.totals, answer.totals)).toBe(true);
  });
});
