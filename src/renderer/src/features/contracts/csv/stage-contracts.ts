import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import { formatDate, formatPeriod } from '#domain/calendar/format.ts';
import { CONTRACT_TABLE } from '#domain/contracts/contract-table.ts';
import type { ContractTableNames } from '#domain/contracts/contract-table.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { money } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { accepted } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import { stageEntityFile, writeEntityFile } from '#domain/tables/entity-file.ts';
import { entityOf, planTableImport } from '#domain/tables/entity-import.ts';
import type { NameRule, TableImportPlan } from '#domain/tables/entity-import.ts';
import { previewOf } from '#ui/staged-preview/preview-plan.ts';
import type { StagedPreviewModel } from '#ui/staged-preview/preview-plan.ts';
import { withOverlapWarnings } from './overlap-warnings.ts';

/** Two rows of one name and no id are taken for one contract: the same file twice must add nothing. */
const CONTRACT_NAMES: NameRule<Contract> = { keyOf: (draft) => nameKey(draft.name), mayRepeat: false };

const FIELD_WORDS: Readonly<Record<string, string>> = {
  applicationId: 'application',
  party: 'our signing entity',
  upliftCapPercent: 'uplift cap (%)',
  oneTimeFees: 'one-time fees',
  trueUpRule: 'true-up rule',
};

/** What is stored, for finding what a row is about. */
export interface StoredContracts {
  readonly contracts: readonly Contract[];
  readonly applications: readonly Application[];
}

export interface StagedContracts {
  readonly plan: TableImportPlan<Contract>;
  readonly preview: StagedPreviewModel;
}

/** Reads a text of contracts.csv against what is stored; nothing is written. Pure. */
export function stageContracts(
  text: string,
  stored: StoredContracts,
  currency: CurrencyCode,
  locale: string,
): Outcome<StagedContracts> {
  const { contracts, applications } = stored;
  const contractById = new Map<string, Contract>(contracts.map((contract) => [contract.id, contract]));
  const applicationIds = new Map<string, ApplicationId>(applications.map(({ id }) => [id, id]));
  const outcome = stageEntityFile(text, CONTRACT_TABLE, {
    currency,
    findById: (id) => contractById.get(id) ?? null,
    findByName: oneByName(contracts),
    applicationById: (id) => applicationIds.get(id) ?? null,
    applicationByName: (name) => oneByName(applications)(name)?.id ?? null,
  });
  if (!outcome.ok) return outcome;
  const read = planTableImport(outcome.value.rows, CONTRACT_NAMES);
  const plan = withOverlapWarnings(read, contracts, locale);
  const names = namesOf(applications);
  const currencies = new Map(
    plan.changed.flatMap(({ draft, existing }) => [
      [draft.fields.lines, draft.fields.currency] as const,
      [existing.lines, existing.currency] as const,
    ]),
  );
  const preview = previewOf(CONTRACT_TABLE, outcome.value, plan, names, {
    field: (field) => FIELD_WORDS[field] ?? field,
    value: (field, value) => valueWords(field, value, names, currencies, locale),
  });
  return accepted({ plan, preview });
}

/** The only one of that name, whatever its case; `null` when none or several have it. */
function oneByName<T extends { readonly name: string }>(all: readonly T[]): (name: string) => T | null {
  const byName = Map.groupBy(all, (one) => nameKey(one.name));
  return (name) => {
    const found = byName.get(nameKey(name)) ?? [];
    return found.length === 1 ? (found[0] ?? null) : null;
  };
}

function namesOf(applications: readonly Application[]): ContractTableNames {
  const byId = new Map(applications.map(({ id, name }) => [id, name]));
  return { applicationName: (id) => byId.get(id) ?? null };
}

/** Values of a contract that plain words would not explain. */
function valueWords(
  field: string,
  value: unknown,
  names: ContractTableNames,
  currencies: ReadonlyMap<Contract['lines'], CurrencyCode>,
  locale: string,
): string | null {
  switch (field) {
    case 'applicationId':
      return value === null ? 'none' : names.applicationName(value as ApplicationId);
    case 'terms':
      return termWords(value as Contract['terms'], locale);
    case 'lines':
      return lineWords(value as Contract['lines'], currencies.get(value as Contract['lines']), locale);
    case 'amendments':
      return amendmentWords(value as Contract['amendments'], locale);
    default:
      return null;
  }
}

function amendmentWords(amendments: Contract['amendments'], locale: string): string {
  if (amendments.length === 0) return 'none';
  const changes = (count: number): string => (count === 1 ? '1 change' : `${count} changes`);
  return amendments
    .map((one) => {
      const about = [one.description, changes(one.changes.length)].filter((words) => words !== '').join(', ');
      return `${formatDate(one.effective, locale)} (${about})`;
    })
    .join('; ');
}

function termWords(
  { start, initialTerm, atEnd, renewalTerm, notice }: Contract['terms'],
  locale: string,
): string {
  const long = (period: Contract['terms']['notice']): string =>
    period === null ? 'none' : formatPeriod(period, locale);
  return `from ${start} for ${long(initialTerm)}, ${atEnd} (${long(renewalTerm)}), notice ${long(notice)}`;
}

function lineWords(lines: Contract['lines'], currency: CurrencyCode | undefined, locale: string): string {
  if (lines.length === 0) return 'none';
  const price = (minor: MinorUnits): string =>
    currency === undefined ? '' : ` at ${formatMoney(money(minor, currency), locale)}`;
  return lines
    .map((line) => `${line.seats} × ${line.product || 'unnamed'}${price(line.unitPrice)}`)
    .join('; ');
}

/** The contracts that an accepted import writes. */
export function importedContracts(
  plan: TableImportPlan<Contract>,
  stored: readonly Contract[],
  stamp: { readonly newId: () => string; readonly now: Contract['updatedAt'] },
): Contract[] {
  const taken = new Set<string>(stored.map((contract) => contract.id));
  const mayKeepId = (id: string): boolean => !taken.has(id);
  return [...plan.new, ...plan.changed].map(({ draft }) => entityOf(draft, { ...stamp, mayKeepId }));
}

/** contracts.csv with every field: importing it again gives the same contracts. */
export function contractsFile({ contracts, applications }: StoredContracts): string {
  return writeEntityFile(CONTRACT_TABLE, contracts, namesOf(applications));
}
