import { readFile, rename } from 'node:fs/promises';
import { writeFileAtomically } from '#main/files/atomic-write.ts';

/** A small file of main's own, read through a parser and written whole or not at all. */
export interface JsonFile<T> {
  /** `null` when there is none yet. An unreadable one is put aside and reported, never overwritten. */
  read(): Promise<T | null>;
  write(value: T): Promise<void>;
}

export function createJsonFile<T>(
  path: string,
  parse: (value: unknown) => T,
  report: (message: string) => void,
): JsonFile<T> {
  let writing: Promise<void> = Promise.resolve();
  return {
    read: async () => {
      let text: string;
      try {
        text = await readFile(path, 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
      try {
        return parse(JSON.parse(text));
      } catch (error) {
        const aside = `${path}.unreadable-${Date.now()}`;
        await rename(path, aside);
        report(`${path} could not be read (${String(error)}); it was kept as ${aside}`);
        return null;
      }
    },
    write: (value) => {
      const next = writing.then(() => writeFileAtomically(path, JSON.stringify(value, null, 1)));
      // One failed write must not block the next; its own caller is told through `next`.
      writing = next.catch(() => undefined);
      return next;
    },
  };
}
