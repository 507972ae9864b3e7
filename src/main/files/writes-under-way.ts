const underWay = new Set<Promise<unknown>>();

/** How long quitting waits for a disk or network drive that does not answer. */
const LONGEST_WAIT_MS = 5000;

/** Has quitting wait for `write`. Gives back `write` itself. */
export function untilQuit<T>(write: Promise<T>): Promise<T> {
  underWay.add(write);
  const done = (): void => void underWay.delete(write);
  write.then(done, done);
  return write;
}

/** Whether anything is being written. */
export function isWriting(): boolean {
  return underWay.size > 0;
}

/** Resolves when nothing is being written any more, or after five seconds. Never rejects. */
export async function writesEnded(longestMs = LONGEST_WAIT_MS): Promise<void> {
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, longestMs, 'late').unref());
  while (isWriting()) {
    if ((await Promise.race([Promise.allSettled(underWay), late])) === 'late') return;
    // A finished write lets the next of its queue begin.
    await new Promise(setImmediate);
  }
}
