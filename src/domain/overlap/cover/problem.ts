/**
 * Which candidates to keep so that every item is served by as many of them as it needs: weighted set multi-cover. Items and
 * candidates are known by their places.
 */
export interface CoverProblem {
  /** Items that each candidate serves, each once. */
  readonly sets: readonly (readonly number[])[];
  /** How many candidates each item needs, 0 or more. An item with fewer than that keeps all it has. */
  readonly needs: readonly number[];
  /** Candidates that are kept whatever they serve. */
  readonly must: readonly boolean[];
  /**
   * What each candidate weighs: one whole number from 0 for each goal, the first goal before the second, and so on. Sums
   * must stay below 2^53.
   */
  readonly weights: readonly (readonly number[])[];
}

/** The kept candidates whose weights are the least, goal after goal. */
export interface CoverAnswer {
  /** Places of those kept, ascending. */
  readonly chosen: readonly number[];
  /** Sum of their weights for each goal. */
  readonly totals: readonly number[];
  /** No better set exists. Otherwise the work allowed was used up, and this is the best that was found. */
  readonly proved: boolean;
  /** For each goal: among sets with these totals of the goals before it, none has a smaller total than this. */
  readonly least: readonly number[];
  /** Work done, in visits of one item of one candidate. */
  readonly work: number;
}

/** What is left of a problem when nothing is obvious any more, and hangs together. Places are its own. */
export interface Core {
  /** Place of each candidate in the problem. */
  readonly origin: readonly number[];
  readonly sets: readonly (readonly number[])[];
  readonly needs: readonly number[];
  /** Candidates of each item. */
  readonly servers: readonly (readonly number[])[];
  readonly weights: readonly (readonly number[])[];
}

/** Work that may still be done; shared by all parts of one answer. */
export interface Budget {
  left: number;
}

/** Whether the first weighs less than or as much as the second, goal after goal. */
export function weighsAtMost(one: readonly number[], other: readonly number[]): boolean {
  for (let goal = 0; goal < one.length; goal += 1) {
    const difference = (one[goal] ?? 0) - (other[goal] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return true;
}

/** Sum of the weights for each goal. */
export function totalsOf(problem: Pick<CoverProblem, 'weights'>, chosen: readonly number[]): number[] {
  const goals = problem.weights[0]?.length ?? 0;
  const totals = Array.from({ length: goals }, () => 0);
  for (const place of chosen) {
    for (let goal = 0; goal < goals; goal += 1) {
      totals[goal] = (totals[goal] ?? 0) + (problem.weights[place]?.[goal] ?? 0);
    }
  }
  return totals;
}
