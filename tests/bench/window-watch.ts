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
  /** The largest heap seen, in bytes. */
  stop(): Promise<number>;
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

/** Asks again and again how large the window's JavaScript heap (with its array buffers) is. */
export async function watchHeap(page: Page): Promise<HeapWatch> {
  const session = await page.context().newCDPSession(page);
  const watching = { going: true, largest: 0 };
  const watch = async (): Promise<void> => {
    while (watching.going) {
      watching.largest = Math.max(watching.largest, await usedHeap(session));
      await new Promise((resolve) => setTimeout(resolve, HEAP_EVERY_MS));
    }
  };
  const done = watch();
  return {
    stop: async () => {
      watching.going = false;
      await done;
      await session.detach();
      return watching.largest;
    },
  };
}
