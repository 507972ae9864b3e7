import type { ApplicationId, ContractId, DocumentId } from '#domain/brand.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import { money } from '#domain/money/arithmetic.ts';
import { moneyText } from '#domain/money/format.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { cellsOf, nameKey, type CellRecord } from '#domain/tables/entity-cells.ts';
import type { Draft, TableSpec } from '#domain/tables/entity-import.ts';
import { readLink, readDocument } from './link-cells.ts';
import type { LinkContext, LinkNames } from './link-cells.ts';
import { quoteProblems } from './quote.ts';

/** What reading quotes.csv needs to know of the workspace. */
export interface QuoteTableContext extends LinkContext {
  /** For rows that name none. */
  readonly currency: CurrencyCode;
  readonly findById: (id: string) => Quote | null;
  /** By `quoteKey`. */
  readonly findByKey: (key: string) => Quote | null;
}

const COLUMNS = [
  'vendor',
  'product',
  'date',
  'seats',
  'unit price',
  'currency',
  'period',
  'contract',
  'application',
  'note',
  'document',
  'contract id',
  'application id',
  'id',
  'created',
  'updated',
];

/** Two quotes with one key are one: the same vendor offered the same on the same day. */
export function quoteKey(quote: Omit<Quote, 'id' | 'createdAt' | 'updatedAt'>): string {
  const { vendor, product, date, seats, unitPrice, currency, period } = quote;
  return [nameKey(vendor), nameKey(product), date, seats, unitPrice, currency, period].join('|');
}

/** quotes.csv: every field of a quote. The unit price is per seat and period. */
export const QUOTE_TABLE: TableSpec<Quote, LinkNames, QuoteTableContext> = {
  table: 'quotes',
  columns: COLUMNS,
  required: ['vendor', 'date', 'seats', 'unit price', 'period'],
  alsoRead: [],
  toCells: (quote, names) => {
    const { contractId, applicationId } = quote;
    return [
      quote.vendor,
      quote.product,
      quote.date,
      quote.seats,
      moneyText(money(quote.unitPrice, quote.currency)),
      quote.currency,
      quote.period,
      contractId === null ? null : names.contractName(contractId),
      applicationId === null ? null : names.applicationName(applicationId),
      quote.note,
      quote.documentId,
      contractId,
      applicationId,
      quote.id,
      quote.createdAt,
      quote.updatedAt,
    ];
  },
  parse: parseQuoteRow,
};

function parseQuoteRow(record: CellRecord, context: QuoteTableContext): Outcome<Draft<Quote>> {
  const cells = cellsOf(record);
  const id = cells.id('id');
  const byId = id === null ? null : context.findById(id);
  const currency = cells.currency('currency', byId?.currency ?? context.currency);
  const draft = {
    vendor: cells.bare('vendor'),
    date: cells.date('date', null),
    seats: cells.count('seats', null),
    unitPrice: cells.money('unit price', currency, null),
    period: cells.period('period', null),
  };
  const { date, seats, unitPrice, period } = draft;
  if (cells.problems.length === 0) for (const { message } of quoteProblems(draft)) cells.refuse(message);
  const [createdAt, updatedAt] = [cells.instant('created', null), cells.instant('updated', null)];
  const contractId = readLink<ContractId>(cells, 'contract', byId?.contractId ?? null, context.contract);
  const applicationId = readLink<ApplicationId>(
    cells,
    'application',
    byId?.applicationId ?? null,
    context.application,
  );
  const documentId: DocumentId | null = readDocument(cells, byId?.documentId ?? null, context.hasDocument);
  if (cells.problems.length > 0 || date === null || seats === null || unitPrice === null || period === null) {
    return refused('row', cells.problems.join(' '));
  }
  const product = cells.text('product', byId?.product ?? '');
  const note = cells.exactText('note', byId?.note ?? '');
  const offer = { vendor: draft.vendor, product, date, seats, unitPrice, currency, period };
  const fields = { ...offer, contractId, applicationId, note, documentId };
  const match = byId ?? (id === null ? context.findByKey(quoteKey(fields)) : null);
  const matchedBy = byId !== null ? 'id' : match !== null ? 'name' : null;
  const name = `${draft.vendor}${product === '' ? '' : `, ${product}`} of ${date}`;
  return accepted({ name, match, matchedBy, id, createdAt, updatedAt, fields, warnings: cells.warnings });
}
