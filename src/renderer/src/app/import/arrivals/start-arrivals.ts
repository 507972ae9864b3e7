import { ask } from '#desktop/desktop.ts';
import { useInbox } from '#desktop/inbox.ts';
import { openWaiting, useWatchedFolder } from '#desktop/watched-folder.ts';
import type { HandleSource } from '#desktop/files.ts';
import { createArrivalQueue } from './arrivals.ts';
import { readArrival } from './read-arrival.ts';
import type { ArrivalContext } from './read-arrival.ts';

const LOOK_AGAIN_MS = 500;
const IDLE_WITHIN_MS = 2000;

/** Resolves in an idle moment without a file that the manager is importing. */
async function quiet(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: IDLE_WITHIN_MS }));
    if (useInbox.getState().files.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

/** Reads the files of the watched folder as they arrive. Returns what ends it. */
export function startArrivals(context: () => ArrivalContext): () => void {
  const queue = createArrivalQueue({
    open: async (name) => (await openWaiting([name]))[0] as HandleSource | undefined,
    read: (source) => readArrival(source, context()),
    close: ({ handle }) => ask('files:release', { handle }),
    quiet,
  });
  const follow = (): void => queue.follow(useWatchedFolder.getState().status?.waiting ?? []);
  const stopFollowing = useWatchedFolder.subscribe(follow);
  follow();
  return () => {
    stopFollowing();
    queue.stop();
  };
}
