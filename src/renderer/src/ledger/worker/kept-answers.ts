import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { SpendImport } from '#domain/spend/ledger.ts';
import { textHash } from '#domain/spend/blocks/row-key.ts';
import type { LedgerQuestion } from '../questions.ts';
import type { LabelSources } from './follow.ts';

/**
 * Questions that the first screens ask and whose answers depend on rows and labels alone. Facts (contracts,
 * rates) are no part of what an answer is kept under, so questions about them must not be added here.
 */
const KEPT: readonly LedgerQuestion['kind'][] = [
  'overview',
  'discoverySummary',
  'recurring',
  'applicationSpend',
];
/** Questions name days, so yesterday's are never asked again. */
const MOST_KEPT = 20;

interface KeptAnswer {
  readonly question: string;
  readonly state: string;
  readonly answer: unknown;
}

class KeptDatabase extends Dexie {
  declare readonly answers: Table<KeptAnswer, string>;

  constructor() {
    // Nothing here is worth waiting for the disk, and all of it may be lost.
    super('lifecycle-desk-kept-answers', { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({ answers: 'question' });
  }
}

/**
 * Answers from the last time the program ran. A million rows take seconds to read and label; Home shows what
 * was counted before, as long as nothing that was counted has changed, and the rows come later.
 */
export interface KeptAnswers {
  /** The answer to a question about that state of the ledger, or `undefined`. */
  find(question: LedgerQuestion, state: string): Promise<{ readonly answer: unknown } | undefined>;
  keep(question: LedgerQuestion, state: string, answer: unknown): Promise<void>;
}

export function isKept(question: LedgerQuestion): boolean {
  return KEPT.includes(question.kind);
}

/** All that the answers of a ledger depend on, as one short text: equal states give equal answers. */
export function stateOf(
  program: string,
  imports: readonly SpendImport[],
  { applications, rules, decisions }: LabelSources,
): string {
  const rows = imports
    .map(({ id, importedAt, rows: count, from, to, spent }) => [id, importedAt, count, from, to, spent])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const named = applications.map(({ id, name, vendor, domain, archived }) => [
    id,
    name,
    vendor,
    domain,
    archived,
  ]);
  return textHash(JSON.stringify([program, rows, named, rules, decisions]));
}

export function createKeptAnswers(): KeptAnswers {
  const database = new KeptDatabase();
  // Where keeping fails once it is given up: every answer can be worked out anew.
  let usable = true;
  return {
    async find(question, state) {
      if (!usable) return undefined;
      try {
        const kept = await database.answers.get(JSON.stringify(question));
        return kept?.state === state ? { answer: kept.answer } : undefined;
      } catch {
        usable = false;
        return undefined;
      }
    },
    async keep(question, state, answer) {
      if (!usable) return;
      try {
        await database.transaction('rw', database.answers, async () => {
          if ((await database.answers.count()) >= MOST_KEPT) await database.answers.clear();
          await database.answers.put({ question: JSON.stringify(question), state, answer });
        });
      } catch {
        usable = false;
      }
    },
  };
}
