import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { cellsOf, type CellRecord, type Cells } from '#domain/tables/entity-cells.ts';
import type { Draft, Stored, TableSpec } from '#domain/tables/entity-import.ts';
import { STAGES, type Customer, type Stage, type StageEvent } from './journey.ts';

/** A stage event as the table import sees it. Events have one time of their own, `at`. */
export type StageEventRow = StageEvent & Stored;

export function stageEventRow(event: StageEvent): StageEventRow {
  return { ...event, createdAt: event.at, updatedAt: event.at };
}

/** The event as it is stored. */
export function storedEvent({ id, customerId, from, to, on, reason, at }: StageEventRow): StageEvent {
  return { id, customerId, from, to, on, reason, at };
}

export interface StageEventNames {
  readonly customer: (id: CustomerId) => { readonly company: string; readonly board: string } | null;
}

/** What reading stage-events.csv needs to know of the workspace. */
export interface StageEventContext {
  readonly today: IsoDate;
  readonly now: IsoInstant;
  readonly findById: (id: string) => StageEvent | null;
  /** A stored move of that customer to that stage on that day. */
  readonly findSame: (customerId: CustomerId, to: Stage, on: IsoDate) => StageEvent | null;
  readonly customerById: (id: string) => Customer | null;
  /** By company and, unless it is empty, board. */
  readonly customersByName: (company: string, board: string) => readonly Customer[];
}

const COLUMNS = ['company', 'board', 'from', 'to', 'on', 'reason', 'at', 'customer id', 'id'];

/** stage-events.csv: every move of every customer, one a row. */
export const STAGE_EVENT_TABLE: TableSpec<StageEventRow, StageEventNames, StageEventContext> = {
  table: 'stage-events',
  columns: COLUMNS,
  required: ['to', 'on'],
  alsoRead: [],
  toCells: ({ customerId, from, to, on, reason, at, id }, names) => {
    const customer = names.customer(customerId);
    return [customer?.company ?? null, customer?.board ?? null, from, to, on, reason, at, customerId, id];
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
      at: cells.has('at') ? at : (match?.at ?? at),
    },
    warnings: cells.warnings,
  });
}

function readCustomer(cells: Cells, context: StageEventContext): Customer | null {
  const id = cells.id('customer id');
  const byId = id === null ? null : context.customerById(id);
  if (byId !== null) return byId;
  const company = cells.bare('company');
  const found = company === '' ? [] : context.customersByName(company, cells.bare('board'));
  const [only] = found;
  if (found.length === 1 && only !== undefined) return only;
  if (found.length > 1) {
    cells.refuse(`company: several customers are named “${company}”; give the customer id or the board.`);
  } else {
    cells.refuse(`company: there is no customer “${company}”. Import customers.csv first.`);
  }
  return null;
}
