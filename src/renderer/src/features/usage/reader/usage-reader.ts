import type { FromUsageWorker, ToUsageWorker, UsageAnswers, UsageProgress, UsageTask } from './protocol.ts';

/** The part of a `Worker` that is used. */
export interface UsagePort {
  postMessage(message: ToUsageWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromUsageWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Reads one file after another in a worker of its own; ended with `end`, which stops whatever it is doing. */
export interface UsageReader {
  /**
   * @throws {UsageReaderError} when the worker broke down or was ended
   */
  perform<Task extends UsageTask>(
    task: Task,
    onProgress?: (progress: UsageProgress) => void,
  ): Promise<UsageAnswers[Task['kind']]>;
  end(): void;
  /** Nobody looks any more: ended at once, or when what is being stored is stored. */
  release(): void;
}

/** The worker broke down, or was ended; the message is for the manager. */
export class UsageReaderError extends Error {}

interface Pending {
  readonly kind: UsageTask['kind'];
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: UsageReaderError) => void;
  readonly onProgress: ((progress: UsageProgress) => void) | undefined;
}

export function createUsageReader(start: () => UsagePort): UsageReader {
  const pending = new Map<number, Pending>();
  let port: UsagePort | null = null;
  let lastId = 0;
  let released = false;

  const giveUp = (message: string): void => {
    port?.terminate();
    port = null;
    for (const { reject } of pending.values()) reject(new UsageReaderError(message));
    pending.clear();
  };

  const end = (): void => giveUp('Cancelled. Nothing was stored.');

  const open = (): UsagePort => {
    released = false;
    const opened = start();
    opened.onerror = (event) => giveUp(`Reading the file failed (${event.message || 'the reader stopped'}).`);
    opened.onmessage = ({ data }) => {
      const waiting = pending.get(data.id);
      if (waiting === undefined) return;
      if (data.kind === 'progress') return waiting.onProgress?.(data.progress);
      pending.delete(data.id);
      if (data.kind === 'answer') waiting.resolve(data.answer);
      else waiting.reject(new UsageReaderError(data.message));
      if (released && pending.size === 0) end();
    };
    return opened;
  };

  return {
    perform: <Task extends UsageTask>(task: Task, onProgress?: (progress: UsageProgress) => void) => {
      lastId += 1;
      const id = lastId;
      const answer = new Promise<unknown>((resolve, reject) => {
        // A new worker has read nothing that could be stored.
        if (task.kind === 'store' && port === null) {
          reject(new UsageReaderError('The file was put away meanwhile. Nothing was stored.'));
          return;
        }
        pending.set(id, { kind: task.kind, resolve, reject, onProgress });
        port ??= open();
        port.postMessage({ id, task });
      });
      // The worker is our own bundle and answers each kind with the type that `UsageAnswers` names.
      return answer as Promise<UsageAnswers[Task['kind']]>;
    },
    end,
    release: () => {
      released = true;
      if (pending.values().every(({ kind }) => kind !== 'store')) end();
    },
  };
}

/** A reader of the program's own worker. */
export function startUsageReader(): UsageReader {
  return createUsageReader(
    () => new Worker(new URL('./usage.worker.ts', import.meta.url), { type: 'module', name: 'usage' }),
  );
}
