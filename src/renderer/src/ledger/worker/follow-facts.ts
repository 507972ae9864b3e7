import { liveQuery } from 'dexie';
import type { WorkspaceDatabase } from '#database/schema.ts';
import { createRateBook } from '#domain/money/rate-book.ts';
import { NO_FACTS } from '../columns/facts.ts';
import type { LedgerFacts } from '../columns/facts.ts';
import type { LedgerQuestion } from '../questions.ts';

/** What views know besides rows and labels, kept in step with the database. */
export interface FollowedFacts {
  readonly facts: LedgerFacts;
  /** Resolves when what this question needs has been read. */
  readyFor(question: LedgerQuestion): Promise<void>;
}

/**
 * Reads contracts, invoices and rates beside the start: the first screen does not wait for them. `onChange` is called
 * after every later change.
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
  const entities = follow(
    async () => {
      const [applications, contracts, invoices, payments] = await Promise.all([
        database.applications.toArray(),
        database.contracts.toArray(),
        database.invoices.toArray(),
        database.invoicePayments.toArray(),
      ]);
      return {
        applications: new Map(applications.map((row) => [row.id, row])),
        contracts,
        invoices,
        payments,
      };
    },
    (found) => ({ ...facts, ...found }),
  );
  // Decades of rates are megabytes: they are read apart, and not again for every change of an application.
  const rates = follow(
    async () => createRateBook(await database.rates.toArray(), await database.rateSheets.toArray()),
    (book) => ({ ...facts, rates: book }),
  );
  return {
    get facts() {
      return facts;
    },
    async readyFor(question) {
      if (question.kind === 'view' || question.kind === 'rows') await entities;
      if (question.kind === 'scopes' || question.kind === 'converted') await Promise.all([entities, rates]);
      if (question.kind === 'invoiceFlags') await entities;
      if (isAboutPayments(question)) await Promise.all([entities, rates]);
      if (question.kind === 'view' && (question.money.kind === 'converted' || question.spread === 'accrual'))
        await rates;
    },
  };
}

function isAboutPayments({ kind }: LedgerQuestion): boolean {
  return kind === 'invoicePayments' || kind === 'paymentCandidates' || kind === 'uninvoiced';
}

/** Whether facts alone answer the question: a million rows need not be read first. */
export function needsNoRows({ kind }: LedgerQuestion): boolean {
  return kind === 'invoiceFlags';
}
