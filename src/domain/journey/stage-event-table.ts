import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { cellsOf, type CellRecord } from '#domain/tables/entity-cells.ts';
import type { Draft, Stored, TableSpec } from '#domain/tables/entity-import.ts';
import { readCustomer, type CustomerFinder, type NamedCustomers } from './customer-cells.ts';
import { STAGES, type MoveTrace, type Stage, type StageEvent } from './journey.ts';
import { parseMoveTraces, tracesCell } from './trace-cells.ts';

/** A stage event as the table import sees it. Events have one time of their own, `at`. */
export type StageEventRow = Omit<StageEvent, 'corrected'> &
  Stored & { readonly corrected: readonly MoveTrace[] };

export function stageEventRow(event: StageEvent): StageEventRow {
  return { ...event, corrected: event.corrected ?? [], createdAt: event.at, updatedAt: event.at };
}

/** The event as it is stored. */
export function storedEvent(row: StageEventRow): StageEvent {
  const { id, customerId, from, to, on, reason, at, corrected } = row;
  const event = { id, customerId, from, to, on, reason, at };
  return corrected.length === 0 ? event : { ...event, corrected };
}

/** What reading stage-events.csv needs to know of the workspace. */
export interface StageEventContext extends CustomerFinder {
  readonly today: IsoDate;
  readonly now: IsoInstant;
  readonly findById: (id: string) => StageEvent | null;
  /** A stored move of that customer to that stage on that day. */
  readonly findSame: (customerId: CustomerId, to: Stage, on: IsoDate) => StageEvent | null;
}

const COLUMNS = ['company', 'board', 'from', 'to', 'on', 'reason', 'corrections', 'at', 'customer id', 'id'];

/** stage-events.csv: every move of every customer, one a row. */
export const STAGE_EVENT_TABLE: TableSpec<StageEventRow, NamedCustomers, StageEventContext> = {
  table: 'stage-events',
  columns: COLUMNS,
  required: ['to', 'on'],
  alsoRead: [],
  toCells: ({ customerId, from, to, on, reason, corrected, at, id }, names) => {
    const customer = names.customer(customerId);
    const [company, board] = [customer?.company ?? null, customer?.board ?? null];
    return [company, board, from, to, on, reason, tracesCell(corrected), at, customerId, id];
  },
  parse: parseEventRow,
};

function parseEventRow(record: CellRecord, context: StageEventContext): Outcome<Draft<StageEventRow>> {
  const cells = cellsOf(record);
  const id = cells.id('id');
  const byId = id === null ? null : context.findById(id);
  const customer = readCustomer(cells, context);
  const to = cells.choice<Stage, null>('to', STAGES, null, null);
  if (to === null && cells.bare('to') === '') cells.refuse('to: give the stage it moved to.');
  const on = cells.date('on', null);
  if (on === null && cells.bare('on') === '') cells.refuse('on: give the day of the move.');
  if (on !== null && on > context.today) cells.refuse(`on: ${on} lies in the future.`);
  const from = cells.choice<Stage, null>('from', STAGES, byId?.from ?? null, null);
  const reason = cells.exactText('reason', byId?.reason ?? '');
  const corrected = cells.json('corrections', parseMoveTraces, byId?.corrected ?? [], []);
  const at = cells.instant('at', byId?.at ?? context.now) ?? context.now;
  if (cells.problems.length > 0 || customer === null || to === null || on === null) {
    return refused('row', cells.problems.join(' '));
  }
  const match = byId ?? (id === null ? context.findSame(customer.id, to, on) : null);
  return accepted({
    name: `${customer.company}: ${to} on ${on}`,
    match: match === null ? null : stageEventRow(match),
    matchedBy: byId !== null ? 'id' : match !== null ? 'name' : null,
    id,
    createdAt: at,
    updatedAt: at,
    fields: {
      customerId: customer.id,
      from: cells.has('from') ? from : (match?.from ?? from),
      to,
      on,
      reason,
      corrected,
      at: cells.has('at') ? at : (match?.at ?? at),
    },
    warnings: cells.warnings,
  });
}
