import { liveQuery } from 'dexie';
import type { WorkspaceDatabase } from '#database/schema.ts';
import type { Application } from '#domain/applications/application.ts';
import { createRateBook } from '#domain/money/rate-book.ts';
import { NO_FACTS } from '../columns/facts.ts';
import type { LedgerFacts } from '../columns/facts.ts';
import type { LedgerQuestion } from '../questions.ts';

/** What views know besides rows and labels, kept in step with the database. */
export interface FollowedFacts {
  readonly facts: LedgerFacts;
  /** Applications are followed for labels already; who follows them hands them on. */
  useApplications(applications: readonly Application[]): void;
  /** Resolves when what this question needs has been read. */
  readyFor(question: LedgerQuestion): Promise<void>;
}

/**
 * Reads invoices beside the start, contracts and rates when they are first needed: the first screen does not wait for
 * them. `onChange` is called after every later change.
 */
export function followFacts(
  database: WorkspaceDatabase,
  onChange: () => void,
  onProblem: (error: unknown) => void,
): FollowedFacts {
  let facts = NO_FACTS;
  const follow = <T>(query: () => Promise<T>, take: (found: T) => LedgerFacts): Promise<void> =>
    new Promise((resolve) => {
      let first = true;
      liveQuery(query).subscribe({
        next: (found) => {
          facts = take(found);
          if (!first) onChange();
          first = false;
          resolve();
        },
        error: (error) => {
          onProblem(error);
          resolve();
        },
      });
    });
  const applicationsKnown = Promise.withResolvers<void>();
  const invoices = follow(
    async () => ({
      invoices: await database.invoices.toArray(),
      payments: await database.invoicePayments.toArray(),
    }),
    (found) => ({ ...facts, ...found }),
  );
  const contracts = once(() =>
    follow(
      () => database.contracts.toArray(),
      (found) => ({ ...facts, contracts: found }),
    ),
  );
  // Decades of rates are megabytes: they are read apart, and not again for every change of an application.
  const rates = once(() =>
    follow(
      async () => createRateBook(await database.rates.toArray(), await database.rateSheets.toArray()),
      (book) => ({ ...facts, rates: book }),
    ),
  );
  const entities = (): Promise<unknown> => Promise.all([applicationsKnown.promise, invoices, contracts()]);
  return {
    get facts() {
      return facts;
    },
    useApplications(applications) {
      facts = { ...facts, applications: new Map(applications.map((row) => [row.id, row])) };
      applicationsKnown.resolve();
    },
    async readyFor(question) {
      if (question.kind === 'view' || question.kind === 'rows') await entities();
      if (question.kind === 'scopes' || question.kind === 'converted')
        await Promise.all([entities(), rates()]);
      if (question.kind === 'invoiceFlags') {
        await invoices;
        // Without invoices there is nothing to compare contracts with, and Home need not wait for thousands of them.
        if (facts.invoices.length > 0) await entities();
      }
      if (isAboutPayments(question)) await Promise.all([entities(), rates()]);
      if (question.kind === 'view' && (question.money.kind === 'converted' || question.spread === 'accrual'))
        await rates();
    },
  };
}

/** Begins at the first call, and never again. */
function once<Result>(begin: () => Result): () => Result {
  let begun: { readonly result: Result } | null = null;
  return () => (begun ??= { result: begin() }).result;
}

function isAboutPayments({ kind }: LedgerQuestion): boolean {
  return (
    kind === 'invoicePayments' ||
    kind === 'paymentCandidates' ||
    kind === 'uninvoiced' ||
    kind === 'termHistory'
  );
}

/** Whether facts alone answer the question: a million rows need not be read first. */
export function needsNoRows({ kind }: LedgerQuestion): boolean {
  return kind === 'invoiceFlags';
}
