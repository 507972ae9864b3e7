import type { ApplicationId, ContractId, QuoteId } from '#domain/brand.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { money } from '#domain/money/arithmetic.ts';
import { moneyText } from '#domain/money/format.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { readDocument, readLink, type LinkContext, type LinkNames } from '#domain/quotes/link-cells.ts';
import { cellsOf, nameKey, type CellRecord, type Cells } from '#domain/tables/entity-cells.ts';
import type { Draft, FieldsOf, TableSpec } from '#domain/tables/entity-import.ts';
import { shownPeriods } from './amount.ts';
import { computedAmount, savingProblems, type SavingDraft } from './check.ts';
import { SAVING_KINDS, type Saving } from './saving.ts';

/** What reading savings.csv needs to know of the workspace. */
export interface SavingTableContext extends LinkContext {
  readonly locale: string;
  /** For rows that name none. */
  readonly currency: CurrencyCode;
  readonly findById: (id: string) => Saving | null;
  /** By `savingKey`. */
  readonly findByKey: (key: string) => Saving | null;
  readonly contractCurrency: (id: ContractId) => CurrencyCode | null;
  readonly quoteCurrency: (id: QuoteId) => CurrencyCode | null;
}

const COLUMNS = [
  'kind',
  'description',
  'contract',
  'application',
  'from',
  'to',
  'before',
  'now',
  'currency',
  'period',
  'quantity',
  'periods',
  'amount',
  'note',
  'quote id',
  'document',
  'contract id',
  'application id',
  'id',
  'created',
  'updated',
];

/** Two savings with one key are one: the same thing from the same day on. */
export function savingKey({
  kind,
  description,
  from,
  contractId,
}: Pick<Saving, 'kind' | 'description' | 'from' | 'contractId'>): string {
  return [kind, nameKey(description), from, contractId ?? ''].join('|');
}

/** savings.csv: every field of a saving. Prices are per seat and period; `periods` follows from the days and is not read. */
export const SAVING_TABLE: TableSpec<Saving, LinkNames, SavingTableContext> = {
  table: 'savings',
  columns: COLUMNS,
  required: ['kind', 'description', 'from', 'to', 'before', 'now', 'quantity', 'period'],
  alsoRead: [],
  toCells: (saving, names) => {
    const { contractId, applicationId, evidence } = saving;
    return [
      saving.kind,
      saving.description,
      contractId === null ? null : names.contractName(contractId),
      applicationId === null ? null : names.applicationName(applicationId),
      saving.from,
      saving.to,
      moneyText(saving.before),
      moneyText(saving.now),
      saving.amount.currency,
      saving.period,
      saving.quantity,
      saving.periods,
      moneyText(saving.amount),
      evidence.note,
      evidence.quoteId,
      evidence.documentId,
      contractId,
      applicationId,
      saving.id,
      saving.createdAt,
      saving.updatedAt,
    ];
  },
  parse: parseSavingRow,
};

/** The fields of a saving whose draft has no problems; `null` while something is missing. */
export function savingFieldsOf(
  draft: SavingDraft,
  links: Pick<Saving, 'contractId' | 'applicationId'> & Omit<Saving['evidence'], 'note'>,
): FieldsOf<Saving> | null {
  const { kind, from, to, before, now, period, quantity, currency } = draft;
  const computed = computedAmount(draft);
  if (computed === null || from === null || to === null || before === null || now === null) return null;
  if (period === null || quantity === null) return null;
  const { contractId, applicationId, quoteId, documentId } = links;
  return {
    kind,
    description: draft.description.trim(),
    contractId,
    applicationId,
    from,
    to,
    before: money(before, currency),
    now: money(now, currency),
    period,
    quantity,
    periods: shownPeriods(from, to, period),
    amount: draft.amount === null ? computed : money(draft.amount, currency),
    evidence: { note: draft.note, quoteId, documentId },
  };
}

function parseSavingRow(record: CellRecord, context: SavingTableContext): Outcome<Draft<Saving>> {
  const cells = cellsOf(record);
  const id = cells.id('id');
  const byId = id === null ? null : context.findById(id);
  const links = readLinks(cells, byId, context);
  const draft = readDraft(cells, byId, links, context);
  const [createdAt, updatedAt] = [cells.instant('created', null), cells.instant('updated', null)];
  if (cells.problems.length === 0) {
    for (const { message } of savingProblems(draft, context.locale)) cells.refuse(message);
  }
  const fields = cells.problems.length > 0 ? null : savingFieldsOf(draft, links);
  if (fields === null) return refused('row', cells.problems.join(' '));
  const match = byId ?? (id === null ? context.findByKey(savingKey(fields)) : null);
  const matchedBy = byId !== null ? 'id' : match !== null ? 'name' : null;
  const name = fields.description;
  return accepted({ name, match, matchedBy, id, createdAt, updatedAt, fields, warnings: cells.warnings });
}

type Links = Pick<Saving, 'contractId' | 'applicationId'> & Omit<Saving['evidence'], 'note'>;

function readLinks(cells: Cells, match: Saving | null, context: SavingTableContext): Links {
  const asked = cells.bare('quote id') as QuoteId;
  const isHere = asked !== '' && context.quoteCurrency(asked) !== null;
  if (asked !== '' && !isHere) {
    cells.warn('quote id: this quote is not here. Import quotes.csv first, or the evidence is lost.');
  }
  const quoteId = !cells.has('quote id') ? (match?.evidence.quoteId ?? null) : isHere ? asked : null;
  return {
    contractId: readLink<ContractId>(cells, 'contract', match?.contractId ?? null, context.contract),
    applicationId: readLink<ApplicationId>(
      cells,
      'application',
      match?.applicationId ?? null,
      context.application,
    ),
    quoteId,
    documentId: readDocument(cells, match?.evidence.documentId ?? null, context.hasDocument),
  };
}

function readDraft(
  cells: Cells,
  match: Saving | null,
  links: Links,
  context: SavingTableContext,
): SavingDraft {
  const currency = cells.currency('currency', match?.amount.currency ?? context.currency);
  const price = (column: string): MinorUnits | null => cells.money(column, currency, null);
  const from: IsoDate | null = cells.date('from', null);
  const to: IsoDate | null = cells.date('to', null);
  const period: IsoPeriod | null = cells.period('period', null);
  const kind = cells.choice('kind', SAVING_KINDS, 'saving', null);
  if (kind === null) cells.refuse('kind: write “saving” or “avoidance”.');
  return {
    kind: kind ?? 'saving',
    description: cells.bare('description'),
    from,
    to,
    currency,
    before: price('before'),
    now: price('now'),
    period,
    quantity: cells.count('quantity', null),
    amount: price('amount'),
    note: cells.exactText('note', match?.evidence.note ?? ''),
    contractCurrency: links.contractId === null ? null : context.contractCurrency(links.contractId),
    quoteCurrency: links.quoteId === null ? null : context.quoteCurrency(links.quoteId),
  };
}
