import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { readCustomer, type CustomerFinder, type NamedCustomers } from '#domain/journey/customer-cells.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { cellsOf, type CellRecord } from '#domain/tables/entity-cells.ts';
import type { Draft, TableSpec } from '#domain/tables/entity-import.ts';
import { touchpointProblems } from './check.ts';
import { TOUCHPOINT_KINDS, TOUCHPOINT_OUTCOMES, type Touchpoint, type TouchpointKind } from './touchpoint.ts';

/** What reading touchpoints.csv needs to know of the workspace. */
export interface TouchpointTableContext extends CustomerFinder {
  readonly today: IsoDate;
  readonly locale: string;
  /** The day the customer entered the journey; `null` when no move tells. */
  readonly entryOf: (id: CustomerId) => IsoDate | null;
  readonly findById: (id: string) => Touchpoint | null;
  /** By `touchpointKey`. */
  readonly findByKey: (key: string) => Touchpoint | null;
}

/** Without ids, two rows with one key are one: the same contact, told with the same words. */
export function touchpointKey({
  customerId,
  kind,
  on,
  by,
  note,
}: Pick<Touchpoint, 'customerId' | 'kind' | 'on' | 'by' | 'note'>): string {
  return JSON.stringify([customerId, kind, on, by, note]);
}

/** touchpoints.csv: every contact with every customer, one a row. */
export const TOUCHPOINT_TABLE: TableSpec<Touchpoint, NamedCustomers, TouchpointTableContext> = {
  table: 'touchpoints',
  columns: [
    'company',
    'board',
    'kind',
    'date',
    'outcome',
    'note',
    'by',
    'customer id',
    'id',
    'created',
    'updated',
  ],
  required: ['kind', 'date'],
  alsoRead: [],
  toCells: ({ customerId, kind, on, outcome, note, by, id, createdAt, updatedAt }, names) => {
    const customer = names.customer(customerId);
    const [company, board] = [customer?.company ?? null, customer?.board ?? null];
    return [company, board, kind, on, outcome, note, by, customerId, id, createdAt, updatedAt];
  },
  parse: parseTouchpointRow,
};

function parseTouchpointRow(record: CellRecord, context: TouchpointTableContext): Outcome<Draft<Touchpoint>> {
  const cells = cellsOf(record);
  const id = cells.id('id');
  const byId = id === null ? null : context.findById(id);
  const customer = readCustomer(cells, context);
  const kind = cells.choice<TouchpointKind, null>('kind', TOUCHPOINT_KINDS, null, null);
  if (kind === null && cells.bare('kind') === '') {
    cells.refuse(`kind: say what it was: ${TOUCHPOINT_KINDS.join(', ')}.`);
  }
  const on = cells.date('date', null);
  const dateUnread = on === null && cells.bare('date') !== '';
  const outcome = cells.choice('outcome', TOUCHPOINT_OUTCOMES, byId?.outcome ?? null, null);
  const note = cells.exactText('note', byId?.note ?? '');
  const by = cells.text('by', byId?.by ?? '');
  const [createdAt, updatedAt] = [cells.instant('created', null), cells.instant('updated', null)];
  if (customer !== null && !dateUnread) {
    const limits = { today: context.today, locale: context.locale, entry: context.entryOf(customer.id) };
    for (const { field, message } of touchpointProblems({ on, note }, limits)) {
      cells.refuse(`${field === 'on' ? 'date' : field}: ${message}`);
    }
  }
  if (cells.problems.length > 0 || customer === null || kind === null || on === null) {
    return refused('row', cells.problems.join(' '));
  }
  const fields = { customerId: customer.id, kind, on, outcome, note, by };
  const match = byId ?? (id === null ? context.findByKey(touchpointKey(fields)) : null);
  return accepted({
    name: `${customer.company}: ${kind} on ${on}`,
    match,
    matchedBy: byId !== null ? 'id' : match !== null ? 'name' : null,
    id,
    createdAt,
    updatedAt,
    fields,
    warnings: cells.warnings,
  });
}
