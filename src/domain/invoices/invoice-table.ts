import type { ApplicationId, ContractId, DocumentId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { minorUnits } from '#domain/money/arithmetic.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import { moneyText } from '#domain/money/format.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { cellsOf, type CellRecord, type Cells } from '#domain/tables/entity-cells.ts';
import type { Draft, FieldsOf, TableSpec } from '#domain/tables/entity-import.ts';
import { checkInvoice } from './check-invoice.ts';
import { INVOICE_FORMATS, INVOICE_KINDS, type Invoice, type InvoiceKind } from './invoice.ts';
import { parseInvoiceLines } from './line-cells.ts';
import type { Comparable } from './same-invoice.ts';

/** What is stored as an id and written as a name. */
export interface InvoiceTableNames {
  readonly applicationName: (id: ApplicationId) => string | null;
  readonly contractName: (id: ContractId) => string | null;
}

/** What reading invoices.csv needs to know of the workspace. */
export interface InvoiceTableContext {
  readonly findById: (id: string) => Invoice | null;
  /** The same invoice by vendor, number and total; `null` when there is none. */
  readonly findSame: (invoice: Comparable) => Invoice | null;
  readonly applicationById: (id: string) => ApplicationId | null;
  readonly applicationByName: (name: string) => ApplicationId | null;
  readonly contractById: (id: string) => ContractId | null;
  readonly contractByName: (name: string) => ContractId | null;
  readonly hasDocument: (id: DocumentId) => boolean;
}

const COLUMNS = [
  'number',
  'vendor',
  'issue date',
  'due date',
  'currency',
  'total',
  'tax',
  'period start',
  'period end',
  'application',
  'contract',
  'kind',
  'payable',
  'notes',
  'lines',
  'vendor key',
  'application id',
  'contract id',
  'document',
  'other documents',
  'format',
  'file name',
  'id',
  'created',
  'updated',
];

const REQUIRED = ['number', 'vendor', 'issue date', 'currency', 'total'];

/** invoices.csv: every field of an invoice. Amounts are in the invoice's currency, negative on credit notes. */
export const INVOICE_TABLE: TableSpec<Invoice, InvoiceTableNames, InvoiceTableContext> = {
  table: 'invoices',
  columns: COLUMNS,
  required: REQUIRED,
  alsoRead: [],
  toCells: (invoice, names) => {
    const amount = (minor: MinorUnits | null): string | null =>
      minor === null ? null : moneyText({ minor, currency: invoice.currency });
    const cells: Readonly<Record<string, string | null>> = {
      number: invoice.number,
      vendor: invoice.vendor,
      'issue date': invoice.issueDate,
      'due date': invoice.dueDate,
      currency: invoice.currency,
      total: amount(invoice.total),
      tax: amount(invoice.tax),
      'period start': invoice.periodStart,
      'period end': invoice.periodEnd,
      application: invoice.applicationId === null ? null : names.applicationName(invoice.applicationId),
      contract: invoice.contractId === null ? null : names.contractName(invoice.contractId),
      kind: invoice.kind,
      payable: amount(invoice.payable),
      notes: invoice.notes,
      lines: invoice.lines.length === 0 ? null : JSON.stringify(invoice.lines),
      'vendor key': invoice.vendorKey,
      'application id': invoice.applicationId,
      'contract id': invoice.contractId,
      document: invoice.documentId,
      'other documents': invoice.otherDocuments.length === 0 ? null : invoice.otherDocuments.join(' '),
      format: invoice.format,
      'file name': invoice.fileName,
      id: invoice.id,
      created: invoice.createdAt,
      updated: invoice.updatedAt,
    };
    return COLUMNS.map((column) => cells[column] ?? null);
  },
  parse: parseInvoiceRow,
};

interface Core {
  readonly number: string;
  readonly vendor: string;
  readonly vendorKey: string | null;
  readonly issueDate: IsoDate;
  readonly currency: CurrencyCode;
  readonly total: MinorUnits;
  readonly kind: InvoiceKind;
}

function parseInvoiceRow(record: CellRecord, context: InvoiceTableContext): Outcome<Draft<Invoice>> {
  const cells = cellsOf(record);
  const core = readCore(cells);
  const id = cells.id('id');
  if (core === null || cells.problems.length > 0) return refused('row', cells.problems.join(' '));
  const byId = id === null ? null : context.findById(id);
  const match = byId ?? context.findSame(core);
  const fields = readFields(cells, core, match, context);
  const [createdAt, updatedAt] = [cells.instant('created', null), cells.instant('updated', null)];
  const { problems, doubts } = checkInvoice(fields);
  for (const { message } of problems) cells.refuse(message);
  for (const { message } of doubts) cells.warn(message);
  if (cells.problems.length > 0) return refused('row', cells.problems.join(' '));
  const matchedBy = byId !== null ? 'id' : match !== null ? 'name' : null;
  const name = `${core.vendor} ${core.number}`;
  return accepted({ name, match, matchedBy, id, createdAt, updatedAt, fields, warnings: cells.warnings });
}

/** What an invoice cannot be without; `null` when something is missing, which has been said. */
function readCore(cells: Cells): Core | null {
  for (const column of REQUIRED) {
    if (cells.bare(column) === '') cells.refuse(`${column}: it is empty, and an invoice needs it.`);
  }
  const issueDate = cells.date('issue date', null);
  const code = cells.bare('currency').toUpperCase();
  if (!isKnownCurrency(code)) {
    if (code !== '')
      cells.refuse(`currency: “${cells.bare('currency')}” is not a currency. Use a code such as EUR.`);
    return null;
  }
  const total = cells.money('total', code, null);
  if (issueDate === null || total === null) return null;
  const given = cells.choice<InvoiceKind, null>('kind', INVOICE_KINDS, null, null);
  const kind = given ?? (total < 0 ? 'credit-note' : 'invoice');
  if (given === null && total < 0) cells.warn('The total is negative: it is taken for a credit note.');
  const turned = kind === 'credit-note' && total > 0;
  if (turned) cells.warn('It is a credit note: its amounts are stored as negative.');
  return {
    number: cells.bare('number'),
    vendor: cells.bare('vendor'),
    vendorKey: cells.text('vendor key', '') || null,
    issueDate,
    currency: code,
    total: turned ? minorUnits(-total) : total,
    kind,
  };
}

function readFields(
  cells: Cells,
  core: Core,
  match: Invoice | null,
  context: InvoiceTableContext,
): FieldsOf<Invoice> {
  const { currency } = core;
  const signed = (minor: MinorUnits | null): MinorUnits | null =>
    minor !== null && core.kind === 'credit-note' && minor > 0 ? minorUnits(-minor) : minor;
  return {
    ...core,
    vendorKey: cells.has('vendor key') ? core.vendorKey : (match?.vendorKey ?? null),
    dueDate: cells.date('due date', match?.dueDate ?? null),
    periodStart: cells.date('period start', match?.periodStart ?? null),
    periodEnd: cells.date('period end', match?.periodEnd ?? null),
    tax: signed(cells.money('tax', currency, match?.tax ?? null)),
    payable: signed(cells.money('payable', currency, match?.payable ?? null)),
    lines: cells.json('lines', parseInvoiceLines, match?.lines ?? [], []),
    applicationId: readLink(cells, 'application', match?.applicationId ?? null, {
      byId: context.applicationById,
      byName: context.applicationByName,
    }),
    contractId: readLink(cells, 'contract', match?.contractId ?? null, {
      byId: context.contractById,
      byName: context.contractByName,
    }),
    ...readDocuments(cells, match, context),
    format: cells.choice('format', INVOICE_FORMATS, match?.format ?? 'csv', 'csv'),
    fileName: cells.text('file name', match?.fileName ?? ''),
    notes: cells.exactText('notes', match?.notes ?? ''),
  };
}

function readLink<Id>(
  cells: Cells,
  column: 'application' | 'contract',
  before: Id | null,
  find: { readonly byId: (id: string) => Id | null; readonly byName: (name: string) => Id | null },
): Id | null {
  const name = cells.bare(column);
  const id = cells.id(`${column} id`);
  if (!cells.has(column) && id === null) return before;
  const found = (id === null ? null : find.byId(id)) ?? (name === '' ? null : find.byName(name));
  if (found === null && name !== '') {
    cells.warn(`There is no ${column} “${name}” (or several): the invoice is not linked to one.`);
  }
  return found;
}

/** Documents do not travel in a table: only those that are kept already are referred to. */
function readDocuments(
  cells: Cells,
  match: Invoice | null,
  { hasDocument }: InvoiceTableContext,
): Pick<Invoice, 'documentId' | 'otherDocuments'> {
  if (!cells.has('document')) {
    return { documentId: match?.documentId ?? null, otherDocuments: match?.otherDocuments ?? [] };
  }
  const ids = [cells.bare('document'), ...cells.bare('other documents').split(/\s+/)].filter(
    Boolean,
  ) as DocumentId[];
  const kept = ids.filter(hasDocument);
  if (kept.length < ids.length)
    cells.warn('Its document is not in this workspace; a table does not carry it.');
  const [documentId = null, ...otherDocuments] = kept;
  return { documentId, otherDocuments };
}
