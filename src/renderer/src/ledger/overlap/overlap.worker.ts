/// <reference lib="webworker" />
import { solveCover } from '#domain/overlap/cover/solve.ts';
import type { FromSolver, ToSolver } from './protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

function answerTo({ id, problem }: ToSolver): FromSolver {
  try {
    return { id, kind: 'answer', answer: solveCover(problem) };
  } catch (error) {
    return { id, kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToSolver>) => {
  self.postMessage(answerTo(data));
});
