import type { CDPSession, Page } from '@playwright/test';

const HEAP_EVERY_MS = 100;

export interface ThreadWatch {
  stop(): Promise<{ readonly longestTask: number; readonly longestGap: number }>;
}

interface Watching {
  longestTask: number;
  longestGap: number;
  end(): void;
}

/** Watches the window's main thread: tasks of 50 ms or more as the browser reports them, and how late timers come. */
export async function watchMainThread(page: Page): Promise<ThreadWatch> {
  const handle = await page.evaluateHandle(() => {
    const watching: Watching = { longestTask: 0, longestGap: 0, end: () => undefined };
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        watching.longestTask = Math.max(watching.longestTask, duration);
      }
    });
    observer.observe({ type: 'longtask' });
    const channel = new MessageChannel();
    let last = performance.now();
    channel.port1.addEventListener('message', () => {
      const now = performance.now();
      watching.longestGap = Math.max(watching.longestGap, now - last);
      last = now;
      setTimeout(() => channel.port2.postMessage(null), 4);
    });
    channel.port1.start();
    channel.port2.postMessage(null);
    watching.end = () => {
      observer.disconnect();
      channel.port1.close();
    };
    return watching;
  });
  return {
    stop: async () => {
      const found = await handle.evaluate(async (watching) => {
        // The browser reports a task a moment after its end.
        await new Promise((resolve) => setTimeout(resolve, 100));
        watching.end();
        return { longestTask: watching.longestTask, longestGap: watching.longestGap };
      });
      await handle.dispose();
      return found;
    },
  };
}

export interface HeapWatch {
  stop(): Promise<{ readonly windowHeap: number; readonly workerHeap: number }>;
}

async function usedHeap(session: CDPSession): Promise<number> {
  const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    readonly usedSize: number;
    readonly backingStorageSize?: number;
  };
  return usedSize + backingStorageSize;
}

/** What a measurement prepared must not count as the program's. */
export async function collectGarbage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}

/** Asks again and again how large the JavaScript heaps (with their array buffers) of window and workers are. */
export async function watchHeap(page: Page): Promise<HeapWatch> {
  const session = await page.context().newCDPSession(page);
  const watching = { going: true };
  let windowHeap = 0;
  let workerHeap = 0;
  const watch = async (): Promise<void> => {
    while (watching.going) {
      windowHeap = Math.max(windowHeap, await usedHeap(session));
      const used = await Promise.all(
        page
          .workers()
          .map((worker) =>
            worker.evaluate(
              () =>
                (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ??
                0,
            ),
          ),
      );
      workerHeap = Math.max(
        workerHeap,
        used.reduce((sum, size) => sum + size, 0),
      );
      await new Promise((resolve) => setTimeout(resolve, HEAP_EVERY_MS));
    }
  };
  const done = watch();
  return {
    stop: async () => {
      watching.going = false;
      await done;
      await session.detach();
      return { windowHeap, workerHeap };
    },
  };
}
