import { totalsOf } from './problem.ts';
import type { Budget, Core, CoverAnswer, CoverProblem } from './problem.ts';
import { reduce } from './reduce.ts';
import { minimise, withoutNeedless } from './search.ts';

/** Enough for nearly all made-up inventories of 300 applications and 80 functions (measured: 0.01 to 0.4 s); a second at most. */
export const USUAL_WORK = 100_000_000;

interface Part {
  readonly chosen: readonly number[];
  readonly least: readonly number[];
  readonly proved: boolean;
}

/** Goal after goal: the least total of the first, among those the least of the second, and so on. */
function solveCore(core: Core, goals: number, budget: Budget): Part {
  let chosen: readonly number[] = core.sets.map((_, place) => place);
  const caps: number[] = [];
  const least: number[] = [];
  let proved = true;
  for (let goal = 0; goal < goals; goal += 1) {
    // From the last goal to this one, so that of equals the better one stays.
    if (goal === 0) {
      for (let each = goals - 1; each >= 0; each -= 1) chosen = withoutNeedless(core, chosen, each);
    }
    const found = minimise({ core, goal, caps: [...caps] }, chosen, budget);
    chosen = found.best;
    caps.push(found.total);
    // What is known of a goal holds only while the ones before it are known to be the least.
    least.push(proved ? found.least : 0);
    proved &&= found.proved;
  }
  return { chosen: chosen.map((place) => core.origin[place] ?? 0), least, proved };
}

/**
 * The best set of candidates for a cover problem: exact, by reductions, independent parts and branch and bound with
 * Lagrangian bounds; the goals are sought one after the other. `work` limits how long it may take, the same on every
 * machine; when it is used up, the answer says that it is not proved, and how small each total could be at best.
 */
export function solveCover(problem: CoverProblem, work: number = USUAL_WORK): CoverAnswer {
  const goals = problem.weights[0]?.length ?? 0;
  const { taken, cores } = reduce(problem);
  const budget: Budget = { left: work };
  const parts = cores.map((core) => solveCore(core, goals, budget));
  const chosen = [...taken, ...parts.flatMap((part) => part.chosen)].toSorted((a, b) => a - b);
  return {
    chosen,
    totals: totalsOf(problem, chosen),
    proved: parts.every(({ proved }) => proved),
    least: totalsOf(problem, taken).map((own, goal) =>
      parts.reduce((sum, part) => sum + (part.least[goal] ?? 0), own),
    ),
    work: work - budget.left,
  };
}
