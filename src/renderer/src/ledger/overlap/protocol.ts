import type { CoverAnswer, CoverProblem } from '#domain/overlap/cover/problem.ts';

/** Window → worker. */
export interface ToSolver {
  readonly id: number;
  readonly problem: CoverProblem;
}

/** Worker → window. */
export type FromSolver =
  | { readonly id: number; readonly kind: 'answer'; readonly answer: CoverAnswer }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };
