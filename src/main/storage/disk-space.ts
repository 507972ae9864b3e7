import { statfs } from 'node:fs/promises';
import type { DiskSpace } from '#bridge/requests.ts';

/** Free space where the workspace lives. Measured by main: the browser's own estimate says nothing of it. */
export async function readDiskSpace(folder: string, reserveBytes: number): Promise<DiskSpace> {
  const { bavail, bsize } = await statfs(folder);
  return { freeBytes: bavail * bsize, reserveBytes };
}

const CHECK_EVERY_MS = 30_000;

/** Looks regularly and tells whenever the workspace crosses the reserve in either direction. */
export function watchDiskSpace(
  folder: string,
  reserveBytes: number,
  tell: (space: DiskSpace) => void,
  report: (error: unknown) => void,
): { stop(): void } {
  let below: boolean | null = null;
  const check = async (): Promise<void> => {
    const space = await readDiskSpace(folder, reserveBytes);
    const now = space.freeBytes < reserveBytes;
    if (below !== null && below !== now) tell(space);
    below = now;
  };
  const timer = setInterval(() => void check().catch(report), CHECK_EVERY_MS);
  void check().catch(report);
  return { stop: () => clearInterval(timer) };
}
