import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { readCustomerCell, type CustomerCellContext } from '#domain/journey/customer-cell.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { cellsOf, nameKey, type CellRecord } from '#domain/tables/entity-cells.ts';
import type { Draft, FieldsOf, TableSpec } from '#domain/tables/entity-import.ts';
import { answerProblems, type AnswerDraft } from './check.ts';
import type { NpsResponse } from './response.ts';

/** What nps.csv says by name. */
export interface ResponseNames {
  readonly customerName: (id: CustomerId) => string | null;
}

/** What reading nps.csv needs to know of the workspace. */
export interface ResponseTableContext extends CustomerCellContext {
  readonly today: IsoDate;
  readonly locale: string;
  readonly findById: (id: string) => NpsResponse | null;
  /** By `responseKey`. */
  readonly findByKey: (key: string) => NpsResponse | null;
}

/** Two answers with one key are one: of the same respondent of a customer, on the same day. */
export function responseKey({
  customerId,
  on,
  respondent,
}: Pick<NpsResponse, 'customerId' | 'on' | 'respondent'>): string {
  return `${customerId}|${on}|${nameKey(respondent)}`;
}

/** nps.csv: one answer from 0 to 10 a row. */
export const RESPONSE_TABLE: TableSpec<NpsResponse, ResponseNames, ResponseTableContext> = {
  table: 'nps',
  columns: [
    'customer',
    'date',
    'score',
    'respondent',
    'comment',
    'followed up',
    'customer id',
    'id',
    'created',
    'updated',
  ],
  required: ['customer', 'date', 'score'],
  alsoRead: [],
  toCells: (response, names) => [
    names.customerName(response.customerId),
    response.on,
    response.score,
    response.respondent,
    response.comment,
    response.followedUpOn,
    response.customerId,
    response.id,
    response.createdAt,
    response.updatedAt,
  ],
  parse: parseResponseRow,
};

/** The fields of an answer whose draft has no problems; `null` while something is missing. */
export function responseFieldsOf(draft: AnswerDraft): FieldsOf<NpsResponse> | null {
  const { customerId, on, score, respondent, comment, followedUpOn } = draft;
  if (customerId === null || on === null || score === null) return null;
  return { customerId, on, score, respondent: respondent.trim(), comment: comment.trim(), followedUpOn };
}

function parseResponseRow(record: CellRecord, context: ResponseTableContext): Outcome<Draft<NpsResponse>> {
  const cells = cellsOf(record);
  const id = cells.id('id');
  const byId = id === null ? null : context.findById(id);
  const customerId = readCustomerCell(cells, context);
  const draft: AnswerDraft = {
    customerId,
    on: cells.date('date', null),
    score: cells.decimal('score', null),
    respondent: cells.text('respondent', byId?.respondent ?? ''),
    comment: cells.text('comment', byId?.comment ?? ''),
    followedUpOn: cells.date('followed up', byId?.followedUpOn ?? null),
    customerSince: customerId === null ? null : context.customerSince(customerId),
  };
  const [createdAt, updatedAt] = [cells.instant('created', null), cells.instant('updated', null)];
  if (cells.problems.length === 0) {
    for (const { message } of answerProblems(draft, context.today, context.locale)) cells.refuse(message);
  }
  const fields = cells.problems.length > 0 ? null : responseFieldsOf(draft);
  if (fields === null) return refused('row', cells.problems.join(' '));
  const match = byId ?? (id === null ? context.findByKey(responseKey(fields)) : null);
  const matchedBy = byId !== null ? 'id' : match !== null ? 'name' : null;
  const name = `${context.customerName(fields.customerId) ?? ''}, ${fields.respondent}, ${fields.on}`;
  return accepted({ name, match, matchedBy, id, createdAt, updatedAt, fields, warnings: cells.warnings });
}
