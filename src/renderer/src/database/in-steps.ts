/** How long one piece may hold the thread: less than a frame. */
const PIECE_MS = 8;

/**
 * Runs work that comes in short steps without holding up the window: after each piece everything else has its turn.
 * @returns what the work returned; `null` when it was given up
 */
export async function inSteps<Result>(
  steps: Generator<undefined, Result>,
  signal: AbortSignal,
): Promise<Result | null> {
  for (;;) {
    const until = performance.now() + PIECE_MS;
    let step = steps.next();
    while (step.done !== true && performance.now() < until) step = steps.next();
    if (signal.aborted) return null;
    if (step.done === true) return step.value;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
