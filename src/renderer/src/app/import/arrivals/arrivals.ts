import { create } from 'zustand';
import type { HandleSource } from '#desktop/files.ts';
import type { WaitingFile } from '#desktop/types.ts';
import type { Finding } from './finding.ts';

interface Arrivals {
  /** By `fileKey`. */
  readonly findings: ReadonlyMap<string, Finding>;
}

/** What the files of the watched folder turned out to be. Nothing of it is kept: a restart reads them anew. */
export const useArrivals = create<Arrivals>()(() => ({ findings: new Map() }));

/** One state of one file: a file that is changed is another to read. */
export function fileKey({ name, size, modified }: WaitingFile): string {
  return `${name}\n${size}\n${modified}`;
}

/** How files are opened, read and closed. */
export interface ArrivalReader {
  open(name: string): Promise<HandleSource | undefined>;
  read(source: HandleSource): Promise<Finding>;
  close(source: HandleSource): Promise<void>;
  /** Resolves when nobody needs the machine: the manager's own imports go first. */
  quiet(): Promise<void>;
}

export interface ArrivalQueue {
  /** These wait in the folder now: new ones are read, one after the other, and those that left are forgotten. */
  follow(waiting: readonly WaitingFile[]): void;
  stop(): void;
}

/** Reads what arrives, one file at a time. */
export function createArrivalQueue(reader: ArrivalReader): ArrivalQueue {
  let waiting: readonly WaitingFile[] = [];
  let working = false;
  let stopped = false;
  const known = (key: string): boolean => useArrivals.getState().findings.has(key);
  const waits = (key: string): boolean => waiting.some((file) => fileKey(file) === key);
  const tell = (key: string, finding: Finding): void => {
    if (waits(key))
      useArrivals.setState(({ findings }) => ({ findings: new Map([...findings, [key, finding]]) }));
  };

  const readOne = async (file: WaitingFile): Promise<void> => {
    const key = fileKey(file);
    tell(key, { kind: 'reading' });
    const source = await reader.open(file.name);
    // Gone, or being looked at by now: the next list of waiting files says which.
    if (source === undefined)
      return tell(key, {
        kind: 'refused',
        message: 'It could not be opened. Look whether it is still there.',
      });
    try {
      tell(key, await reader.read(source));
    } finally {
      await reader.close(source);
    }
  };

  const work = async (): Promise<void> => {
    for (;;) {
      await reader.quiet();
      const next = stopped ? undefined : waiting.find((file) => !known(fileKey(file)));
      if (next === undefined) return;
      await readOne(next).catch((error: unknown) => {
        tell(fileKey(next), {
          kind: 'refused',
          message: error instanceof Error ? error.message : String(error),
        });
      });
    }
  };

  return {
    follow(now) {
      waiting = now;
      const { findings } = useArrivals.getState();
      const kept = [...findings].filter(([key]) => waits(key));
      if (kept.length < findings.size) useArrivals.setState({ findings: new Map(kept) });
      if (working || now.every((file) => known(fileKey(file)))) return;
      working = true;
      void work().finally(() => {
        working = false;
      });
    },
    stop() {
      stopped = true;
    },
  };
}
