import type { CoverAnswer, CoverProblem } from '#domain/overlap/cover/problem.ts';
import type { FromSolver, ToSolver } from './protocol.ts';

interface Waiting {
  readonly resolve: (answer: CoverAnswer) => void;
  readonly reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let port: Worker | null = null;
let lastId = 0;

function open(): Worker {
  const worker = new Worker(new URL('./overlap.worker.ts', import.meta.url), {
    type: 'module',
    name: 'overlap',
  });
  worker.addEventListener('message', ({ data }: MessageEvent<FromSolver>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'answer') asked?.resolve(data.answer);
    else asked?.reject(new Error(data.message));
  });
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || 'the worker stopped'));
    waiting.clear();
    worker.terminate();
    port = null;
  });
  return worker;
}

/**
 * Solves a cover problem beside the window; one worker for all, started with the first question.
 * @throws when the worker breaks down
 */
export function solveBeside(problem: CoverProblem): Promise<CoverAnswer> {
  port ??= open();
  lastId += 1;
  const message: ToSolver = { id: lastId, problem };
  const answer = new Promise<CoverAnswer>((resolve, reject) => {
    waiting.set(message.id, { resolve, reject });
  });
  port.postMessage(message);
  return answer;
}
