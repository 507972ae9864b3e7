import type { Application } from '#domain/applications/application.ts';
import type { DocumentId } from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { accepted, type Outcome } from '#domain/outcome.ts';
import { finderOf, linkNamesOf } from '#domain/quotes/link-cells.ts';
import { QUOTE_TABLE, quoteKey } from '#domain/quotes/quote-table.ts';
import { stageEntityFile } from '#domain/tables/entity-file.ts';
import { entityOf, planTableImport } from '#domain/tables/entity-import.ts';
import type { NameRule, TableImportPlan } from '#domain/tables/entity-import.ts';
import { previewOf } from '#ui/staged-preview/preview-plan.ts';
import type { StagedPreviewModel } from '#ui/staged-preview/preview-plan.ts';

const QUOTE_NAMES: NameRule<Quote> = { keyOf: ({ fields }) => quoteKey(fields), mayRepeat: false };

/** What is stored, for finding what a row is about. */
export interface StoredQuotes {
  readonly quotes: readonly Quote[];
  readonly contracts: readonly Contract[];
  readonly applications: readonly Application[];
  readonly documents: ReadonlySet<DocumentId>;
}

export interface StagedQuotes {
  readonly plan: TableImportPlan<Quote>;
  readonly preview: StagedPreviewModel;
}

/** Reads a text of quotes.csv against what is stored; nothing is written. Pure. */
export function stageQuotes(
  text: string,
  stored: StoredQuotes,
  currency: CurrencyCode,
): Outcome<StagedQuotes> {
  const byId = new Map<string, Quote>(stored.quotes.map((quote) => [quote.id, quote]));
  const byKey = new Map(stored.quotes.map((quote) => [quoteKey(quote), quote]));
  const outcome = stageEntityFile(text, QUOTE_TABLE, {
    currency,
    findById: (id) => byId.get(id) ?? null,
    findByKey: (key) => byKey.get(key) ?? null,
    contract: finderOf(stored.contracts),
    application: finderOf(stored.applications),
    hasDocument: (id) => stored.documents.has(id),
  });
  if (!outcome.ok) return outcome;
  const plan = planTableImport(outcome.value.rows, QUOTE_NAMES);
  return accepted({
    plan,
    preview: previewOf(QUOTE_TABLE, outcome.value, plan, linkNamesOf(stored.contracts, stored.applications)),
  });
}

/** The quotes that an accepted import writes. */
export function importedQuotes(
  plan: TableImportPlan<Quote>,
  stored: readonly Quote[],
  stamp: { readonly newId: () => string; readonly now: Quote['updatedAt'] },
): Quote[] {
  const taken = new Set<string>(stored.map(({ id }) => id));
  const mayKeepId = (id: string): boolean => !taken.has(id);
  return [...plan.new, ...plan.changed].map(({ draft }) => entityOf(draft, { ...stamp, mayKeepId }));
}
