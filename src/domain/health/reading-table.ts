import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { readCustomerCell, type CustomerCellContext } from '#domain/journey/customer-cell.ts';
import { refused, accepted, type Outcome } from '#domain/outcome.ts';
import { cellsOf, type CellRecord } from '#domain/tables/entity-cells.ts';
import type { Draft, FieldsOf, TableSpec } from '#domain/tables/entity-import.ts';
import { readingProblems, type ReadingDraft } from './check.ts';
import { HEALTH_MEASURES, type HealthMeasure, type HealthReading } from './health.ts';

/** What health.csv says by name. */
export interface ReadingNames {
  readonly customerName: (id: CustomerId) => string | null;
}

/** What reading health.csv needs to know of the workspace. */
export interface ReadingTableContext extends CustomerCellContext {
  readonly today: IsoDate;
  readonly locale: string;
  readonly findById: (id: string) => HealthReading | null;
  /** By `readingKey`. */
  readonly findByKey: (key: string) => HealthReading | null;
}

/** Two readings with one key are one: of the same customer and measure, on the same day. */
export function readingKey({
  customerId,
  measure,
  on,
}: Pick<HealthReading, 'customerId' | 'measure' | 'on'>): string {
  return `${customerId}|${measure}|${on}`;
}

/** health.csv: a score from 0 to 100 of one measure of a customer on a day. */
export const READING_TABLE: TableSpec<HealthReading, ReadingNames, ReadingTableContext> = {
  table: 'health',
  columns: ['customer', 'measure', 'date', 'score', 'source', 'customer id', 'id', 'created', 'updated'],
  required: ['customer', 'measure', 'date', 'score'],
  alsoRead: [],
  toCells: (reading, names) => [
    names.customerName(reading.customerId),
    reading.measure,
    reading.on,
    reading.score,
    reading.source,
    reading.customerId,
    reading.id,
    reading.createdAt,
    reading.updatedAt,
  ],
  parse: parseReadingRow,
};

/** The fields of a reading whose draft has no problems; `null` while something is missing. */
export function readingFieldsOf(draft: ReadingDraft): FieldsOf<HealthReading> | null {
  const { customerId, measure, on, score, source } = draft;
  if (customerId === null || measure === null || on === null || score === null) return null;
  return { customerId, measure, on, score, source: source.trim() };
}

function parseReadingRow(record: CellRecord, context: ReadingTableContext): Outcome<Draft<HealthReading>> {
  const cells = cellsOf(record);
  const id = cells.id('id');
  const byId = id === null ? null : context.findById(id);
  const customerId = readCustomerCell(cells, context);
  const draft: ReadingDraft = {
    customerId,
    measure: cells.choice<HealthMeasure, null>('measure', HEALTH_MEASURES, null, null),
    on: cells.date('date', null),
    score: cells.decimal('score', null),
    source: cells.text('source', byId?.source ?? ''),
    customerSince: customerId === null ? null : context.customerSince(customerId),
  };
  const [createdAt, updatedAt] = [cells.instant('created', null), cells.instant('updated', null)];
  if (cells.problems.length === 0) {
    for (const { message } of readingProblems(draft, context.today, context.locale)) cells.refuse(message);
  }
  const fields = cells.problems.length > 0 ? null : readingFieldsOf(draft);
  if (fields === null) return refused('row', cells.problems.join(' '));
  const match = byId ?? (id === null ? context.findByKey(readingKey(fields)) : null);
  const matchedBy = byId !== null ? 'id' : match !== null ? 'name' : null;
  const name = `${context.customerName(fields.customerId) ?? ''}, ${fields.measure}, ${fields.on}`;
  return accepted({ name, match, matchedBy, id, createdAt, updatedAt, fields, warnings: cells.warnings });
}
