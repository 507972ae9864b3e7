import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { cellsOf, type CellRecord } from '#domain/tables/entity-cells.ts';
import type { Draft, Stored, TableSpec } from '#domain/tables/entity-import.ts';
import { beforeEntry } from './contradictions.ts';
import { readCustomer, type CustomerFinder, type NamedCustomers } from './customer-cells.ts';
import { MARK_KINDS, type CustomerMark, type MarkKind, type MarkTrace } from './mark.ts';
import { parseMarkTraces, tracesCell } from './trace-cells.ts';

/** A mark as the table import sees it. Marks have one time of their own, `at`. */
export type MarkRow = Omit<CustomerMark, 'corrected'> & Stored & { readonly corrected: readonly MarkTrace[] };

export function markRow(mark: CustomerMark): MarkRow {
  return { ...mark, corrected: mark.corrected ?? [], createdAt: mark.at, updatedAt: mark.at };
}

/** The mark as it is stored. */
export function storedMark(row: MarkRow): CustomerMark {
  const { id, customerId, kind, on, until, reason, at, corrected } = row;
  const mark = { id, customerId, kind, on, until, reason, at };
  return corrected.length === 0 ? mark : { ...mark, corrected };
}

/** What reading marks.csv needs to know of the workspace. */
export interface MarkContext extends CustomerFinder {
  readonly today: IsoDate;
  readonly now: IsoInstant;
  readonly locale: string;
  /** The day the customer entered the journey; `null` when no move tells. */
  readonly entryOf: (id: CustomerId) => IsoDate | null;
  readonly findById: (id: string) => CustomerMark | null;
  /** A stored mark of that customer, kind and day. */
  readonly findSame: (customerId: CustomerId, kind: MarkKind, on: IsoDate) => CustomerMark | null;
}

/** marks.csv: every pause, resumption, loss and winning back, one a row. */
export const MARK_TABLE: TableSpec<MarkRow, NamedCustomers, MarkContext> = {
  table: 'marks',
  columns: ['company', 'board', 'mark', 'on', 'until', 'reason', 'corrections', 'at', 'customer id', 'id'],
  required: ['mark', 'on'],
  alsoRead: [],
  toCells: ({ customerId, kind, on, until, reason, corrected, at, id }, names) => {
    const customer = names.customer(customerId);
    const [company, board] = [customer?.company ?? null, customer?.board ?? null];
    return [company, board, kind, on, until, reason, tracesCell(corrected), at, customerId, id];
  },
  parse: parseMarkRow,
};

function parseMarkRow(record: CellRecord, context: MarkContext): Outcome<Draft<MarkRow>> {
  const cells = cellsOf(record);
  const id = cells.id('id');
  const byId = id === null ? null : context.findById(id);
  const customer = readCustomer(cells, context);
  const kind = cells.choice<MarkKind, null>('mark', MARK_KINDS, null, null);
  if (kind === null && cells.bare('mark') === '')
    cells.refuse(`mark: say what it is: ${MARK_KINDS.join(', ')}.`);
  const on = cells.date('on', null);
  if (on === null && cells.bare('on') === '') cells.refuse('on: give the day it happened.');
  const until = cells.date('until', byId?.until ?? null);
  const early =
    customer === null || on === null ? null : beforeEntry(on, context.entryOf(customer.id), context.locale);
  if (early !== null) cells.refuse(`on: ${early.message}`);
  if (on !== null && on > context.today) cells.refuse(`on: ${on} lies in the future.`);
  if (until !== null && kind !== null && kind !== 'paused') cells.refuse('until: only a pause has an end.');
  if (until !== null && on !== null && until < on) cells.refuse(`until: ${until} is before ${on}.`);
  const reason = cells.exactText('reason', byId?.reason ?? '');
  if (kind === 'lost' && reason.trim() === '') cells.refuse('reason: say why it was lost.');
  const corrected = cells.json('corrections', parseMarkTraces, byId?.corrected ?? [], []);
  const at = cells.instant('at', byId?.at ?? context.now) ?? context.now;
  if (cells.problems.length > 0 || customer === null || kind === null || on === null) {
    return refused('row', cells.problems.join(' '));
  }
  const match = byId ?? (id === null ? context.findSame(customer.id, kind, on) : null);
  return accepted({
    name: `${customer.company}: ${kind} on ${on}`,
    match: match === null ? null : markRow(match),
    matchedBy: byId !== null ? 'id' : match !== null ? 'name' : null,
    id,
    createdAt: at,
    updatedAt: at,
    fields: {
      customerId: customer.id,
      kind,
      on,
      until,
      reason,
      corrected,
      at: cells.has('at') ? at : (match?.at ?? at),
    },
    warnings: cells.warnings,
  });
}
