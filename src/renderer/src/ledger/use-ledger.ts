import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useSession } from '#database/session.tsx';
import type { ApplicationId } from '#domain/brand.ts';
import type { IsoMonth } from '#domain/calendar/iso.ts';
import { createLedgerClient } from './client.ts';
import type { LedgerClient } from './client.ts';
import type {
  AnswerTo,
  ApplicationSpend,
  Discovery,
  DiscoverySummary,
  LedgerOverview,
  LedgerQuestion,
} from './questions.ts';

let shared: LedgerClient | null = null;

/** One worker for the window, started when the first screen asks. */
function sharedClient(): LedgerClient {
  shared ??= createLedgerClient(
    new Worker(new URL('./worker/ledger.worker.ts', import.meta.url), { type: 'module', name: 'ledger' }),
  );
  return shared;
}

/** Starts the worker ahead of the first question. */
export function startLedger(): void {
  sharedClient();
}

/** The first screen is complete: the worker may read its rows now, and get ready to take in a file. */
export function prepareLedger(): void {
  sharedClient().prepare();
}

/** The ledger's client; keeps the worker informed about the write guard. */
export function useLedger(): LedgerClient {
  const { readOnly } = useSession();
  const client = sharedClient();
  useEffect(() => client.setReadOnly(readOnly), [client, readOnly]);
  return client;
}

/** Rises whenever rows or labels changed. */
export function useLedgerRevision(): number {
  const client = useLedger();
  return useSyncExternalStore(client.subscribe, client.revision);
}

/** An answer that follows the ledger. */
export interface Live<T> {
  /** `undefined` until the first answer; the previous answer while a new one is on its way. */
  readonly value: T | undefined;
  /** True while `value` is no answer to the present question about the present rows. */
  readonly pending: boolean;
  /** Why there is no answer, or `null`. */
  readonly problem: string | null;
}

/** An answer with the question that it answers: while a new one is on its way, that of before. */
export interface LiveAnswer<Question extends LedgerQuestion> extends Live<AnswerTo<Question>> {
  readonly answered: Question | undefined;
}

/** Asks, and asks again when the question or the ledger changes. `null` asks nothing. */
export function useLedgerAnswer<Question extends LedgerQuestion>(
  question: Question | null,
): LiveAnswer<Question> {
  const client = useLedger();
  const revision = useLedgerRevision();
  const trouble = useSyncExternalStore(client.subscribe, client.problem);
  const key = question === null ? null : JSON.stringify(question);
  const [answer, setAnswer] = useState<{
    readonly key: string;
    readonly revision: number;
    readonly value: AnswerTo<Question> | undefined;
    /** Of the question that `value` answers: an older one where the present one failed. */
    readonly answered: string | undefined;
    readonly problem: string | null;
  } | null>(null);
  useEffect(() => {
    if (key === null) return;
    let current = true;
    void client.ask(JSON.parse(key) as Question).then((outcome) => {
      if (!current) return;
      if (outcome.ok) setAnswer({ key, revision, value: outcome.value, answered: key, problem: null });
      else {
        const { message } = outcome;
        setAnswer((before) => ({
          key,
          revision,
          value: before?.value,
          answered: before?.answered,
          problem: message,
        }));
      }
    });
    return () => {
      current = false;
    };
  }, [client, key, revision]);
  const answered = answer?.answered;
  return {
    value: answer?.value,
    answered: useMemo(
      () => (answered === undefined ? undefined : (JSON.parse(answered) as Question)),
      [answered],
    ),
    pending: key !== null && (answer?.key !== key || answer.revision !== revision),
    problem: answer?.problem ?? trouble,
  };
}

/** Rows, currencies and dates of everything that is stored. */
export function useSpendOverview(): Live<LedgerOverview> {
  return useLedgerAnswer({ kind: 'overview' });
}

/** Vendors to triage and those dismissed. */
export function useDiscovery(): Live<Discovery> {
  return useLedgerAnswer({ kind: 'discovery' });
}

/** For Home and others that only count; `undefined` until the ledger has answered. */
export function useDiscoverySummary(): DiscoverySummary | undefined {
  return useLedgerAnswer({ kind: 'discoverySummary' }).value;
}

/**
 * Net spend of every application in the `months` months that end with `until`, one entry per application
 * and currency. An application without rows has none: unknown, not 0.
 */
export function useApplicationSpend(
  until: IsoMonth,
  months: number,
): ReadonlyMap<ApplicationId, readonly ApplicationSpend[]> | undefined {
  const { value } = useLedgerAnswer({ kind: 'applicationSpend', until, months });
  return useMemo(() => value && Map.groupBy(value, (spend) => spend.applicationId), [value]);
}
