import type { BoardId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { CustomField } from '#domain/custom-fields/custom-field.ts';
import type { TermRules } from '#domain/contracts/contract.ts';
import { hasTerms, readTerms, termCells } from '#domain/contracts/term-cells.ts';
import { moneyText } from '#domain/money/format.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { cellsOf, listCell, type CellRecord, type Cells } from '#domain/tables/entity-cells.ts';
import type { Draft, FieldsOf, TableSpec } from '#domain/tables/entity-import.ts';
import { STAGES, VALUE_PERIODS, type Customer, type NOTHING_MORE_KNOWN } from './journey.ts';
import { fieldColumn, MORE_COLUMNS, moreCells, readMore } from './more-cells.ts';

/** What is stored as an id and written as a name. */
export interface CustomerTableNames {
  readonly boardName: (id: BoardId) => string | null;
}

/** What reading customers.csv needs to know of the workspace. */
export interface CustomerTableContext {
  readonly today: IsoDate;
  readonly findById: (id: string) => Customer | null;
  /** On that board by `nameKey`; `null` when none or several have the name. */
  readonly findByName: (company: string, boardId: BoardId) => Customer | null;
  readonly boardById: (id: string) => BoardId | null;
  readonly boardByName: (name: string) => BoardId | null;
  /** For rows that name no board of the workspace. */
  readonly board: BoardId;
  /** For rows that name none. */
  readonly currency: CurrencyCode;
}

const COLUMNS: readonly string[] = [
  'company',
  'contact',
  'email',
  'plan',
  'value',
  'value period',
  'currency',
  'stage',
  'owner',
  'segment',
  'source',
  'referred by',
  'start',
  'initial term',
  'at end',
  'renewal term',
  'notice',
  'tags',
  'notice days',
  'notice counts',
  'billing period',
  'ends with billing period',
  'next step',
  'notes',
  'stage since',
  'position',
  'board',
  'archived',
  'board id',
  'id',
  'created',
  'updated',
  ...MORE_COLUMNS,
];

type CustomerTable = TableSpec<Customer, CustomerTableNames, CustomerTableContext>;

/** customers.csv: every field of a customer, those that the manager added among them; only `company` must be there. */
export function customerTable(fields: readonly CustomField[]): CustomerTable {
  const columns = [...COLUMNS, ...fields.map(fieldColumn)];
  return {
    table: 'customers',
    columns,
    required: ['company'],
    alsoRead: ['end'],
    toCells: (customer, names) => {
      const cells = { ...customerCells(customer, names), ...moreCells(customer, fields) };
      return columns.map((column) => cells[column] ?? null);
    },
    parse: (record, context) => parseCustomerRow(record, context, fields),
  };
}

/** Without fields that the manager added. */
export const CUSTOMER_TABLE: CustomerTable = customerTable([]);

function customerCells(
  customer: Customer,
  names: CustomerTableNames,
): Readonly<Record<string, string | number | null>> {
  const { value, currency } = customer;
  return {
    ...termCells(customer.terms),
    company: customer.company,
    contact: customer.contact,
    email: customer.email,
    plan: customer.plan,
    value: value === null ? null : moneyText({ minor: value, currency }),
    'value period': customer.valuePeriod,
    currency,
    stage: customer.stage,
    owner: customer.owner,
    segment: customer.segment,
    source: customer.source,
    'referred by': customer.referredBy,
    tags: listCell(customer.tags),
    'next step': customer.nextStep,
    notes: customer.notes,
    'stage since': customer.stageSince,
    position: customer.position,
    board: names.boardName(customer.boardId),
    archived: customer.archived ? 'yes' : 'no',
    'board id': customer.boardId,
    id: customer.id,
    created: customer.createdAt,
    updated: customer.updatedAt,
  };
}

function parseCustomerRow(
  record: CellRecord,
  context: CustomerTableContext,
  custom: readonly CustomField[],
): Outcome<Draft<Customer>> {
  const cells = cellsOf(record);
  const company = cells.bare('company');
  if (company === '') cells.refuse('company: give the name of the customer.');
  const id = cells.id('id');
  const byId = id === null ? null : context.findById(id);
  const boardId = readBoard(cells, byId, context);
  const match = byId ?? context.findByName(company, boardId);
  const own = readFields(cells, company, boardId, match, context);
  const fields = { ...own, ...readMore(cells, match, custom, context.today) };
  const [createdAt, updatedAt] = [cells.instant('created', null), cells.instant('updated', null)];
  if (cells.problems.length > 0) return refused('row', cells.problems.join(' '));
  const matchedBy = byId !== null ? 'id' : match !== null ? 'name' : null;
  if (matchedBy === 'name') cells.warn(`A customer named “${company}” exists on this board already.`);
  return accepted({
    name: company,
    match,
    matchedBy,
    id,
    createdAt,
    updatedAt,
    fields,
    warnings: cells.warnings,
  });
}

function readFields(
  cells: Cells,
  company: string,
  boardId: BoardId,
  match: Customer | null,
  context: CustomerTableContext,
): Omit<FieldsOf<Customer>, keyof typeof NOTHING_MORE_KNOWN> {
  const currency = readCurrency(cells, match, context);
  const stage = cells.choice('stage', STAGES, match?.stage ?? 'awareness', match?.stage ?? 'awareness');
  const sinceBefore = match !== null && match.stage === stage ? match.stageSince : context.today;
  const stageSince = cells.date('stage since', sinceBefore) ?? sinceBefore;
  if (stageSince > context.today) cells.refuse(`stage since: ${stageSince} lies in the future.`);
  return {
    boardId,
    company,
    contact: cells.text('contact', match?.contact ?? ''),
    email: cells.text('email', match?.email ?? ''),
    plan: cells.text('plan', match?.plan ?? ''),
    value: cells.money('value', currency, match?.value ?? null),
    valuePeriod: cells.choice('value period', VALUE_PERIODS, match?.valuePeriod ?? 'year', 'year'),
    currency,
    stage,
    stageSince,
    position: readPosition(cells, match),
    owner: cells.text('owner', match?.owner ?? ''),
    segment: cells.text('segment', match?.segment ?? ''),
    source: cells.text('source', match?.source ?? ''),
    referredBy: cells.text('referred by', match?.referredBy ?? ''),
    nextStep: cells.text('next step', match?.nextStep ?? ''),
    tags: cells.list('tags', match?.tags ?? []),
    notes: cells.exactText('notes', match?.notes ?? ''),
    terms: readCustomerTerms(cells, match),
    archived: cells.flag('archived', match?.archived ?? false, false),
  };
}

/** No column filled: no contract, or the stored one when the file has no such column at all. */
function readCustomerTerms(cells: Cells, match: Customer | null): TermRules | null {
  if (hasTerms(cells)) return readTerms(cells, match?.terms ?? null);
  return cells.has('start') ? null : (match?.terms ?? null);
}

function readCurrency(cells: Cells, match: Customer | null, context: CustomerTableContext): CurrencyCode {
  const otherwise = match?.currency ?? context.currency;
  if (cells.bare('currency') === '' && match === null && cells.bare('value') !== '') {
    cells.warn(`No currency is given: ${otherwise} is assumed.`);
  }
  return cells.currency('currency', otherwise);
}

function readBoard(cells: Cells, match: Customer | null, context: CustomerTableContext): BoardId {
  const id = cells.id('board id');
  const name = cells.bare('board');
  const found =
    (id === null ? null : context.boardById(id)) ?? (name === '' ? null : context.boardByName(name));
  if (found !== null) return found;
  if (name !== '') cells.warn(`There is no board “${name}”: the chosen board is used.`);
  return match?.boardId ?? context.board;
}

/** Positions are any number; cards without one are placed when they are stored. */
function readPosition(cells: Cells, match: Customer | null): number {
  const otherwise = match?.position ?? 0;
  const text = cells.bare('position');
  if (text === '') return otherwise;
  const value = Number(text);
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) && Number.isFinite(value)) return value;
  cells.refuse(`position: “${text}” is not a number.`);
  return otherwise;
}
