/** A busy window still gets its work done: each piece waits at most so long for an idle moment. */
const LATEST_MS = 500;
/** How long one piece may hold the thread: less than a frame, or what nobody notices where none was idle. */
const PIECE_MS = 8;
const LATE_PIECE_MS = 40;

/**
 * Runs work that comes in short steps, in the moments when the window has nothing else to do.
 * @returns what the work returned; `null` when it was given up
 */
export function inIdleSteps<Result>(
  steps: Generator<undefined, Result>,
  signal: AbortSignal,
): Promise<Result | null> {
  return new Promise((resolve, reject) => {
    const goOn = ({ didTimeout }: IdleDeadline): void => {
      if (signal.aborted) return void resolve(null);
      const until = performance.now() + (didTimeout ? LATE_PIECE_MS : PIECE_MS);
      try {
        let step = steps.next();
        while (step.done !== true && performance.now() < until) step = steps.next();
        if (step.done === true) resolve(step.value);
        else requestIdleCallback(goOn, { timeout: LATEST_MS });
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    requestIdleCallback(goOn, { timeout: LATEST_MS });
  });
}
