import { create } from 'zustand';
import { addressOf } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import { NOTHING_SAID } from './batch.ts';
import type { BatchFile, Said } from './batch.ts';
import type { FileReading, ReaderSource } from '../reader/protocol.ts';
import { importReaders } from '../reader/reader-client.ts';
import type { Reader } from '../reader/reader-client.ts';

interface HeldFile extends BatchFile {
  readonly source: FileSource;
  /** What it brought was stored: it stays in the table, and waits no longer. */
  readonly settled: boolean;
}

interface InvoiceImport {
  readonly files: readonly HeldFile[];
  readonly said: Readonly<Record<string, Said>>;
  /** Reading was stopped; what is not read waits. */
  readonly stopped: boolean;
  /**
   * Makes the batch hold these files and those that are settled; new ones are read at once, known ones keep
   * what was said.
   */
  hold(sources: readonly FileSource[]): void;
  /** These were stored. Returns their sources. */
  settle(fileIds: ReadonlySet<string>): readonly FileSource[];
  /** Forgets everything. */
  clear(): void;
  say(fileId: string, said: Partial<Said>): void;
  stop(): void;
  goOn(): void;
}

const SHOWN_EVERY_MS = 120;

function readerSource(source: FileSource): ReaderSource {
  const { name, size } = source;
  return source.kind === 'handle'
    ? { kind: 'address', name, size, address: addressOf(source.handle) }
    : { kind: 'file', name, size, file: source.file };
}

/**
 * The batch of invoice files that is being looked at. It lives beside the screens, so that nothing is lost and
 * reading goes on when the manager looks at another one.
 */
export const useInvoiceImport = create<InvoiceImport>()((set, get) => {
  const changes = new Map<string, Partial<BatchFile>>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const show = (): void => {
    timer = null;
    const now = new Map(changes);
    changes.clear();
    set(({ files }) => ({ files: files.map((file) => ({ ...file, ...now.get(file.id) })) }));
  };
  /** What was read is shown a few times a second: two hundred files must not draw the table four hundred times. */
  const patch = (id: string, change: Partial<BatchFile>): void => {
    changes.set(id, { ...changes.get(id), ...change });
    timer ??= setTimeout(show, SHOWN_EVERY_MS);
  };

  /** Takes the next waiting file, and the next, until none waits. */
  const work = async (reader: Reader): Promise<void> => {
    for (;;) {
      const { files, stopped } = get();
      const next = stopped
        ? undefined
        : files.find(({ id, state }) => state === 'waiting' && !changes.has(id));
      if (next === undefined) return;
      patch(next.id, { state: 'reading' });
      const reading = await reader
        .perform({ kind: 'read', source: readerSource(next.source) })
        .catch((error: unknown): FileReading => {
          const message = error instanceof Error ? error.message : String(error);
          return { kind: 'refused', format: '', code: 'gave-up', message };
        });
      patch(next.id, { state: 'read', reading });
    }
  };
  const busy = new Set<Reader>();
  const start = (): void => {
    for (const reader of importReaders()) {
      if (busy.has(reader)) continue;
      busy.add(reader);
      void work(reader).finally(() => busy.delete(reader));
    }
  };

  return {
    files: [],
    said: {},
    stopped: false,
    hold: (sources) => {
      const { files, said } = get();
      const kept = files.filter(({ source, settled }) => settled || sources.includes(source));
      const known = new Set(kept.map(({ source }) => source));
      const fresh = sources
        .filter((source) => !known.has(source))
        .map((source) => ({
          id: crypto.randomUUID() as string,
          name: source.name,
          state: 'waiting' as const,
          reading: null,
          source,
          settled: false,
        }));
      if (fresh.length === 0 && kept.length === files.length) return;
      const ids = new Set(kept.map(({ id }) => id));
      const keptSaid = Object.fromEntries(Object.entries(said).filter(([id]) => ids.has(id)));
      set({ files: [...kept, ...fresh], said: keptSaid, ...(fresh.length > 0 ? { stopped: false } : {}) });
      start();
    },
    say: (fileId, change) =>
      set(({ said }) => ({ said: { ...said, [fileId]: { ...(said[fileId] ?? NOTHING_SAID), ...change } } })),
    settle: (fileIds) => {
      const { files } = get();
      set({ files: files.map((file) => (fileIds.has(file.id) ? { ...file, settled: true } : file)) });
      return files.filter(({ id }) => fileIds.has(id)).map(({ source }) => source);
    },
    clear: () => set({ files: [], said: {} }),
    stop: () => set({ stopped: true }),
    goOn: () => {
      set({ stopped: false });
      start();
    },
  };
});
