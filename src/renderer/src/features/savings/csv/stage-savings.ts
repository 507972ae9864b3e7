import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, ContractId, DocumentId } from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { CurrencyCode, Money } from '#domain/money/money.ts';
import { accepted, type Outcome } from '#domain/outcome.ts';
import { finderOf, linkNamesOf, type LinkNames } from '#domain/quotes/link-cells.ts';
import { SAVING_TABLE, savingKey } from '#domain/savings/saving-table.ts';
import type { Saving } from '#domain/savings/saving.ts';
import { stageEntityFile } from '#domain/tables/entity-file.ts';
import { entityOf, planTableImport } from '#domain/tables/entity-import.ts';
import type { NameRule, TableImportPlan } from '#domain/tables/entity-import.ts';
import { previewOf } from '#ui/staged-preview/preview-plan.ts';
import type { StagedPreviewModel } from '#ui/staged-preview/preview-plan.ts';

const SAVING_NAMES: NameRule<Saving> = { keyOf: ({ fields }) => savingKey(fields), mayRepeat: false };

/** What is stored, for finding what a row is about. */
export interface StoredSavings {
  readonly savings: readonly Saving[];
  readonly contracts: readonly Contract[];
  readonly applications: readonly Application[];
  readonly quotes: readonly Quote[];
  readonly documents: ReadonlySet<DocumentId>;
}

export interface StagedSavings {
  readonly plan: TableImportPlan<Saving>;
  readonly preview: StagedPreviewModel;
}

/** Reads a text of savings.csv against what is stored; nothing is written. Pure. */
export function stageSavings(
  text: string,
  stored: StoredSavings,
  currency: CurrencyCode,
  locale: string,
): Outcome<StagedSavings> {
  const byId = new Map<string, Saving>(stored.savings.map((saving) => [saving.id, saving]));
  const byKey = new Map(stored.savings.map((saving) => [savingKey(saving), saving]));
  const contracts = new Map(stored.contracts.map((contract) => [contract.id, contract.currency]));
  const quotes = new Map(stored.quotes.map((quote) => [quote.id, quote.currency]));
  const outcome = stageEntityFile(text, SAVING_TABLE, {
    locale,
    currency,
    findById: (id) => byId.get(id) ?? null,
    findByKey: (key) => byKey.get(key) ?? null,
    contract: finderOf(stored.contracts),
    application: finderOf(stored.applications),
    hasDocument: (id) => stored.documents.has(id),
    contractCurrency: (id) => contracts.get(id) ?? null,
    quoteCurrency: (id) => quotes.get(id) ?? null,
  });
  if (!outcome.ok) return outcome;
  const plan = planTableImport(outcome.value.rows, SAVING_NAMES);
  const names = linkNamesOf(stored.contracts, stored.applications);
  const preview = previewOf(SAVING_TABLE, outcome.value, plan, names, {
    value: (field, value) => valueWords(field, value, names, locale),
  });
  return accepted({ plan, preview });
}

/** Values of a saving that plain words would not explain. */
function valueWords(field: string, value: unknown, names: LinkNames, locale: string): string | null {
  switch (field) {
    case 'before':
    case 'now':
    case 'amount':
      return formatMoney(value as Money, locale);
    case 'contractId':
      return value === null ? 'none' : names.contractName(value as ContractId);
    case 'applicationId':
      return value === null ? 'none' : names.applicationName(value as ApplicationId);
    case 'evidence': {
      const { note, quoteId, documentId } = value as Saving['evidence'];
      const parts = [note, quoteId === null ? '' : 'a quote', documentId === null ? '' : 'a document'];
      return parts.filter((part) => part !== '').join(', ') || 'none';
    }
    default:
      return null;
  }
}

/** The entries that an accepted import writes. */
export function importedSavings(
  plan: TableImportPlan<Saving>,
  stored: readonly Saving[],
  stamp: { readonly newId: () => string; readonly now: Saving['updatedAt'] },
): Saving[] {
  const taken = new Set<string>(stored.map(({ id }) => id));
  const mayKeepId = (id: string): boolean => !taken.has(id);
  return [...plan.new, ...plan.changed].map(({ draft }) => entityOf(draft, { ...stamp, mayKeepId }));
}
