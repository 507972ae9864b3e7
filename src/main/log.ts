import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes what went wrong to a file beside the workspace, so that support can ask for it. */
export interface Log {
  problem(message: string, detail?: unknown): void;
}

const LARGEST_BYTES = 1024 * 1024;

function rotate(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_BYTES) renameSync(path, `${path}.1`);
}

function words(detail: unknown): string {
  if (detail === undefined) return '';
  return detail instanceof Error ? `: ${detail.stack ?? detail.message}` : `: ${String(detail)}`;
}

/** @param now milliseconds since the epoch, for the time stamp of each line */
export function createLog(path: string, now: () => number): Log {
  mkdirSync(dirname(path), { recursive: true });
  // The terminal that started the program may go away; a line it cannot take must not be an uncaught exception.
  process.stderr.on('error', () => undefined);
  return {
    problem: (message, detail) => {
      const line = `${new Date(now()).toISOString()} ${message}${words(detail)}\n`;
      process.stderr.write(line);
      try {
        rotate(path);
        appendFileSync(path, line);
      } catch (error) {
        process.stderr.write(`the log could not be written: ${String(error)}\n`);
      }
    },
  };
}
