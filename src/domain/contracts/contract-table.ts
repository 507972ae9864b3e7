import type { ApplicationId } from '#domain/brand.ts';
import { moneyText } from '#domain/money/format.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { cellsOf, type CellRecord, type Cells } from '#domain/tables/entity-cells.ts';
import type { Draft, FieldsOf, TableSpec } from '#domain/tables/entity-import.ts';
import type { Contract, TermRules } from './contract.ts';
import { parseAmendments } from './amendment-cells.ts';
import { lineCells, readLines } from './line-cells.ts';
import { readTerms, termCells } from './term-cells.ts';
import { longNotice } from './unusual.ts';
import { validateContract } from './validate.ts';

/** What is stored as an id and written as a name. */
export interface ContractTableNames {
  readonly applicationName: (id: ApplicationId) => string | null;
}

/** What reading contracts.csv needs to know of the workspace. */
export interface ContractTableContext {
  readonly findById: (id: string) => Contract | null;
  /** By `nameKey`; `null` when none or several have the name. */
  readonly findByName: (name: string) => Contract | null;
  readonly applicationById: (id: string) => ApplicationId | null;
  readonly applicationByName: (name: string) => ApplicationId | null;
  /** For rows that name none. */
  readonly currency: CurrencyCode;
}

const COLUMNS = [
  'name',
  'application',
  'vendor',
  'start',
  'initial term',
  'at end',
  'renewal term',
  'notice',
  'notice days',
  'notice counts',
  'billing period',
  'currency',
  'seats',
  'unit price',
  'one-time fees',
  'uplift cap (%)',
  'notes',
  'ends with billing period',
  'product',
  'seat step',
  'lines',
  'party',
  'notice method',
  'notice address',
  'true-up rule',
  'amendments',
  'archived',
  'application id',
  'line id',
  'id',
  'created',
  'updated',
];

/** contracts.csv: every field of a contract. Unit prices are per seat and billing period. */
export const CONTRACT_TABLE: TableSpec<Contract, ContractTableNames, ContractTableContext> = {
  table: 'contracts',
  columns: COLUMNS,
  required: ['name', 'start', 'at end'],
  alsoRead: ['end'],
  toCells: (contract, names) => {
    const cells: Readonly<Record<string, string | number | null>> = {
      ...termCells(contract.terms),
      ...lineCells(contract),
      name: contract.name,
      application: contract.applicationId === null ? null : names.applicationName(contract.applicationId),
      vendor: contract.vendor,
      currency: contract.currency,
      'one-time fees': moneyText({ minor: contract.oneTimeFees, currency: contract.currency }),
      'uplift cap (%)': contract.upliftCapPercent,
      notes: contract.notes,
      party: contract.party,
      'notice method': contract.noticeMethod,
      'notice address': contract.noticeAddress,
      'true-up rule': contract.trueUpRule,
      amendments: contract.amendments.length === 0 ? null : JSON.stringify(contract.amendments),
      archived: contract.archived ? 'yes' : 'no',
      'application id': contract.applicationId,
      id: contract.id,
      created: contract.createdAt,
      updated: contract.updatedAt,
    };
    return COLUMNS.map((column) => cells[column] ?? null);
  },
  parse: parseContractRow,
};

function parseContractRow(record: CellRecord, context: ContractTableContext): Outcome<Draft<Contract>> {
  const cells = cellsOf(record);
  const name = cells.bare('name');
  const id = cells.id('id');
  const byId = id === null ? null : context.findById(id);
  const match = byId ?? context.findByName(name);
  const terms = readTerms(cells, match?.terms ?? null);
  const fields = terms === null ? null : readFields(cells, name, terms, match, context);
  const [createdAt, updatedAt] = [cells.instant('created', null), cells.instant('updated', null)];
  if (fields === null || cells.problems.length > 0) {
    if (name === '') cells.refuse('name: give the contract a name.');
    return refused('row', cells.problems.join(' '));
  }
  const problems = validateContract(fields);
  if (problems.length > 0) return refused('row', problems.map(({ message }) => message).join(' '));
  const matchedBy = byId !== null ? 'id' : match !== null ? 'name' : null;
  const warnings = [...cells.warnings, ...longNotice(fields.terms).map(({ message }) => message)];
  return accepted({ name, match, matchedBy, id, createdAt, updatedAt, fields, warnings });
}

function readFields(
  cells: Cells,
  name: string,
  terms: TermRules,
  match: Contract | null,
  context: ContractTableContext,
): FieldsOf<Contract> {
  const currency = readCurrency(cells, match, context);
  const none = 0 as MinorUnits;
  return {
    name,
    applicationId: readApplication(cells, match, context),
    vendor: cells.text('vendor', match?.vendor ?? ''),
    party: cells.text('party', match?.party ?? ''),
    terms,
    noticeMethod: cells.text('notice method', match?.noticeMethod ?? ''),
    noticeAddress: cells.exactText('notice address', match?.noticeAddress ?? ''),
    currency,
    lines: readLines(cells, currency, match?.lines ?? []),
    oneTimeFees: cells.money('one-time fees', currency, match?.oneTimeFees ?? none) ?? none,
    upliftCapPercent: cells.decimal('uplift cap (%)', match?.upliftCapPercent ?? null),
    trueUpRule: cells.exactText('true-up rule', match?.trueUpRule ?? ''),
    amendments: cells.json('amendments', parseAmendments, match?.amendments ?? [], []),
    documents: match?.documents ?? [],
    notes: cells.exactText('notes', match?.notes ?? ''),
    archived: cells.flag('archived', match?.archived ?? false, false),
  };
}

function readCurrency(cells: Cells, match: Contract | null, context: ContractTableContext): CurrencyCode {
  const otherwise = match?.currency ?? context.currency;
  const priced = cells.bare('unit price') !== '' || cells.bare('one-time fees') !== '';
  if (cells.bare('currency') === '' && match === null && priced) {
    cells.warn(`No currency is given: ${otherwise} is assumed.`);
  }
  return cells.currency('currency', otherwise);
}

function readApplication(
  cells: Cells,
  match: Contract | null,
  context: ContractTableContext,
): ApplicationId | null {
  const before = match?.applicationId ?? null;
  const name = cells.bare('application');
  const id = cells.id('application id');
  if (!cells.has('application') && id === null) return before;
  const found =
    (id === null ? null : context.applicationById(id)) ??
    (name === '' ? null : context.applicationByName(name));
  if (found === null && name !== '') {
    cells.warn(`There is no application “${name}” yet (or several): the contract is not linked to one.`);
  }
  return found;
}
