import { ask } from './desktop.ts';

const MEGABYTE = 1024 * 1024;

/**
 * Why `bytes` more must not be stored now, or `null`: a full disk destroys the workspace. `what` is what would
 * be stored, e.g. "these documents".
 */
export async function lackOfSpace(bytes: number, what: string): Promise<string | null> {
  const { freeBytes, reserveBytes } = await ask('storage:space');
  if (freeBytes - bytes >= reserveBytes) return null;
  const free = Math.floor(freeBytes / MEGABYTE);
  const needed = Math.ceil((bytes + reserveBytes) / MEGABYTE);
  return `Only ${free} MB are free on the disk that holds the workspace; storing ${what} needs ${needed} MB to be safe. Free some space and try again. Nothing was stored.`;
}
