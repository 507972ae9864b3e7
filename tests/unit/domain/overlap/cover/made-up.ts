import type { CoverProblem } from '#domain/overlap/cover/problem.ts';

/** Numbers that look random and are the same each time (mulberry32). */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** An inventory: each application serves one to `most` functions, some needed twice, counted first and then by cost. */
export function estateLike(size: {
  readonly applications: number;
  readonly functions: number;
  readonly most: number;
  readonly seed: number;
  readonly by?: 'count' | 'cost';
}): CoverProblem {
  const roll = dice(size.seed);
  const sets = Array.from({ length: size.applications }, () => {
    const many = 1 + roll(size.most);
    return [...new Set(Array.from({ length: many }, () => roll(size.functions)))];
  });
  const needs = Array.from({ length: size.functions }, () => (roll(8) === 0 ? 2 : 1));
  const must = sets.map(() => roll(30) === 0);
  const costs = sets.map(() => (1 + roll(60_000)) * 100);
  const weights = costs.map((cost) => (size.by === 'cost' ? [cost, 1] : [1, cost]));
  return { sets, needs, must, weights };
}
