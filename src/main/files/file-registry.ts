import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { FileHandle } from '#bridge/requests.ts';

/** Files that main has opened for the window, by opaque handle. The window never sees or gives a path. */
export interface FileRegistry {
  /** Rejects with the system's error when the file cannot be read. */
  open(path: string): Promise<FileHandle>;
  pathOf(handle: string): string | null;
  release(handle: string): void;
}

export function createFileRegistry(): FileRegistry {
  const paths = new Map<string, string>();
  return {
    open: async (path) => {
      const { size } = await stat(path);
      const handle = randomUUID();
      paths.set(handle, resolve(path));
      return { handle, name: basename(path), size };
    },
    pathOf: (handle) => paths.get(handle) ?? null,
    release: (handle) => {
      paths.delete(handle);
    },
  };
}
