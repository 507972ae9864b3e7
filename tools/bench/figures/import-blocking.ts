import type { Figure } from '../figure.ts';
import { largeImport } from '../large-import.ts';

/** What the browser reports as a long task. Shorter ones show only as late timers. */
const LONG_TASK_MS = 50;

export const importBlocking: Figure = {
  name: 'import-blocking',
  limit: 50,
  unit: 'ms',
  goal: 'longest task of the window’s main thread while a million rows are imported',
  measure: async (context) => {
    const { imports } = await largeImport(context);
    const tasks = imports.map(({ longestTask }) => longestTask);
    const gaps = imports.map(({ longestGap }) => longestGap);
    const longest = Math.max(...tasks);
    const shown = (values: readonly number[]): string => values.map((value) => value.toFixed(0)).join(', ');
    return {
      // Without a long task the latest timer says how near one came; a busy machine delays it, too.
      value: longest > 0 ? longest : Math.min(LONG_TASK_MS, Math.max(...gaps)),
      notes: [
        longest > 0 ? `long tasks: ${shown(tasks)} ms` : `no task of ${LONG_TASK_MS} ms or more`,
        `event loop at most ${shown(gaps)} ms away, import by import`,
      ],
    };
  },
};
