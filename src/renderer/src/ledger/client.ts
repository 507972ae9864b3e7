import type { ReadOnlyReason } from '#database/guard.ts';
import { refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import type {
  FromWorker,
  LedgerTask,
  LookResult,
  LookTask,
  StageResult,
  StageTask,
  StoreResult,
  StoreTask,
  TimedProgress,
  ToWorker,
} from './protocol.ts';
import type { AnswerTo, LedgerQuestion } from './questions.ts';

interface Pending {
  readonly resolve: (outcome: Outcome<unknown>) => void;
  readonly onProgress: ((progress: TimedProgress) => void) | null;
}

/** Long work in the ledger's worker: its outcome, and a way to stop it. */
export interface RunningTask<T> {
  readonly outcome: Promise<Outcome<T>>;
  cancel(): void;
}

/** The window's side of the ledger: asks the worker, never holds rows itself. */
export interface LedgerClient {
  ask<Question extends LedgerQuestion>(question: Question): Promise<Outcome<AnswerTo<Question>>>;
  /** Reads a file and says what would be stored. Stores nothing. */
  stage(
    task: Omit<StageTask, 'kind'>,
    onProgress: (progress: TimedProgress) => void,
  ): RunningTask<StageResult>;
  /** Reads a file and says what is in it. Stores nothing, and lets what was staged be. */
  look(task: Omit<LookTask, 'kind'>): RunningTask<LookResult>;
  /** Stores what was staged: whole, or not at all. */
  store(
    task: Omit<StoreTask, 'kind'>,
    onProgress: (progress: TimedProgress) => void,
  ): RunningTask<StoreResult>;
  discard(stageId: string): void;
  /** The first screen is complete: what the worker has put off may be done. */
  prepare(): void;
  /** Tells the worker whether anything may be written. */
  setReadOnly(reason: ReadOnlyReason | null): void;
  /** Rises whenever rows or labels changed. */
  revision(): number;
  subscribe(listener: () => void): () => void;
  /** The worker's last trouble, in words; `null` when all is well. */
  problem(): string | null;
}

/** The part of a `Worker` that is used. */
export interface WorkerPort {
  postMessage(message: ToWorker, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export function createLedgerClient(worker: WorkerPort): LedgerClient {
  const pending = new Map<number, Pending>();
  const listeners = new Set<() => void>();
  let lastId = 0;
  let revision = 0;
  let problem: string | null = null;
  const post = (message: ToWorker): void => worker.postMessage(message, []);
  const announce = (): void => listeners.forEach((listener) => listener());

  worker.onmessage = ({ data }) => {
    switch (data.kind) {
      case 'answer':
        pending.get(data.id)?.resolve(data.outcome);
        pending.delete(data.id);
        return;
      case 'progress':
        pending.get(data.id)?.onProgress?.(data.progress);
        return;
      case 'changed':
        revision = data.revision;
        announce();
        return;
      case 'problem':
        problem = data.message;
        announce();
    }
  };
  worker.onerror = (event) => {
    problem = event.message || 'The ledger could not be started.';
    for (const { resolve } of pending.values()) resolve(refused('ledger-stopped', problem));
    pending.clear();
    announce();
  };

  const send = (task: LedgerTask, onProgress: Pending['onProgress']): RunningTask<unknown> => {
    lastId++;
    const id = lastId;
    const outcome = new Promise<Outcome<unknown>>((resolve) => pending.set(id, { resolve, onProgress }));
    post({ kind: 'task', id, task });
    return { outcome, cancel: () => post({ kind: 'cancel', id }) };
  };

  return {
    // The worker is our own bundle and answers each kind with the type that `LedgerQuestions` names.
    ask: <Question extends LedgerQuestion>(question: Question) =>
      send(question, null).outcome as Promise<Outcome<AnswerTo<Question>>>,
    stage: (task, onProgress) => send({ kind: 'stage', ...task }, onProgress) as RunningTask<StageResult>,
    look: (task) => send({ kind: 'look', ...task }, null) as RunningTask<LookResult>,
    store: (task, onProgress) => send({ kind: 'store', ...task }, onProgress) as RunningTask<StoreResult>,
    discard: (stageId) => void send({ kind: 'discard', stageId }, null),
    prepare: () => post({ kind: 'prepare' }),
    setReadOnly: (readOnly) => post({ kind: 'guard', readOnly }),
    revision: () => revision,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    problem: () => problem,
  };
}
