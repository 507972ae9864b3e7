import type { FromReader, ReaderAnswers, ReaderTask, ToReader } from './protocol.ts';

/** The part of a `Worker` that is used. */
export interface ReaderPort {
  postMessage(message: ToReader): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromReader>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A reader that did not answer: the file is at fault, and the reader was replaced. */
export class ReaderGaveUp extends Error {}

export interface Reader {
  /**
   * Has one task done; tasks wait for each other.
   * @throws {ReaderGaveUp} when it took longer than `limitMs`, or the reader broke down
   */
  perform<Task extends ReaderTask>(task: Task): Promise<ReaderAnswers[Task['kind']]>;
}

const LIMIT_MS = 20_000;

/** A worker that reads files, one at a time. One that hangs or breaks down is ended, and the next file gets a new one. */
export function createReader(start: () => ReaderPort, limitMs = LIMIT_MS): Reader {
  let port: ReaderPort | null = null;
  let lastId = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const once = (task: ReaderTask): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const current = (port ??= start());
      lastId += 1;
      const id = lastId;
      const giveUp = (message: string): void => {
        clearTimeout(timer);
        current.terminate();
        port = null;
        reject(new ReaderGaveUp(message));
      };
      const timer = setTimeout(
        () => giveUp('Reading it took too long and was given up. It may be damaged.'),
        limitMs,
      );
      current.onerror = (event) => giveUp(`Reading it failed (${event.message || 'the reader stopped'}).`);
      current.onmessage = ({ data }) => {
        if (data.id !== id) return;
        clearTimeout(timer);
        if (data.kind === 'answer') resolve(data.answer);
        else reject(new ReaderGaveUp(`Reading it failed (${data.message}).`));
      };
      current.postMessage({ id, task });
    });

  return {
    perform: <Task extends ReaderTask>(task: Task) => {
      const answer = queue.then(() => once(task));
      queue = answer.catch(() => undefined);
      // The worker is our own bundle and answers each kind with the type that `ReaderAnswers` names.
      return answer as Promise<ReaderAnswers[Task['kind']]>;
    },
  };
}

function startWorker(): ReaderPort {
  return new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module', name: 'invoices' });
}

let importing: readonly Reader[] | null = null;
let showing: Reader | null = null;

/** The readers that imports share: as many as the machine has cores to spare, two at least. */
export function importReaders(): readonly Reader[] {
  importing ??= Array.from({ length: Math.max(2, Math.min(4, navigator.hardwareConcurrency - 1)) }, () =>
    createReader(startWorker),
  );
  return importing;
}

/** The reader for what is on the screen: it never waits behind an import. */
export function screenReader(): Reader {
  showing ??= createReader(startWorker);
  return showing;
}
