import type { BoardId, CustomerMarkId, StageEventId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { epochMs, instantOf } from '#domain/calendar/zone.ts';
import { refused, type Outcome } from '#domain/outcome.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import {
  entityOf,
  type ChangedRow,
  type Draft,
  type PlannedRow,
  type StagedRow,
  type TableImportPlan,
} from '#domain/tables/entity-import.ts';
import { correctEvent, inOrder } from './history.ts';
import { HERE, type Customer, type CustomerState, type StageEvent } from './journey.ts';
import type { CustomerMark, MarkKind } from './mark.ts';
import { entryEvent, moveCustomer, type MoveResult } from './moves.ts';
import { POSITION_STEP } from './positions.ts';
import { customerProblems } from './validate.ts';

/** What happens to rows whose customer is known by its name alone. */
export type SameName = 'update' | 'skip' | 'add';

/** Key under which two customers count as the same name. */
export function customerKey(boardId: BoardId, company: string): string {
  return `${boardId} ${nameKey(company)}`;
}

/** Refuses rows that the form would refuse too (a negative value, a stage from the future). */
export function checkRows(rows: readonly StagedRow<Customer>[], today: IsoDate): StagedRow<Customer>[] {
  return rows.map(({ line, outcome }) => ({ line, outcome: checked(outcome, today) }));
}

function checked(outcome: Outcome<Draft<Customer>>, today: IsoDate): Outcome<Draft<Customer>> {
  if (!outcome.ok) return outcome;
  // Addresses of other programs may be odd; that is no reason to lose the customer.
  const problems = customerProblems(outcome.value.fields, today).filter(({ field }) => field !== 'email');
  if (problems.length === 0) return outcome;
  return refused('row', problems.map(({ field, message }) => `${field}: ${message}`).join(' '));
}

/** Rows that are about a name which is stored already, or which the file has before. */
export function sameNameRows(
  plan: TableImportPlan<Customer>,
  stored: readonly Customer[],
): { readonly lines: ReadonlySet<number>; readonly several: ReadonlySet<number> } {
  const known = new Set(stored.map(({ boardId, company }) => customerKey(boardId, company)));
  const isKnown = ({ draft }: PlannedRow<Customer>): boolean =>
    draft.id === null && known.has(customerKey(draft.fields.boardId, draft.name));
  const several = plan.new.filter(isKnown).map(({ line }) => line);
  const twins = plan.new.filter(({ sameAsLine }) => sameAsLine !== null).map(({ line }) => line);
  const updates = plan.changed.filter(({ draft }) => draft.matchedBy === 'name').map(({ line }) => line);
  return { lines: new Set([...several, ...twins, ...updates]), several: new Set(several) };
}

function asNew({ line, draft, sameAsLine }: ChangedRow<Customer>): PlannedRow<Customer> {
  return { line, draft: { ...draft, match: null, matchedBy: null, warnings: [] }, sameAsLine };
}

/**
 * The plan after the manager said what happens to rows of a known name. Updating is refused row by row
 * where several stored customers have the name.
 */
export function withSameName(
  plan: TableImportPlan<Customer>,
  choice: SameName,
  stored: readonly Customer[],
): TableImportPlan<Customer> {
  const { lines, several } = sameNameRows(plan, stored);
  const keep = ({ line }: { readonly line: number }): boolean => !lines.has(line);
  switch (choice) {
    case 'skip':
      return { ...plan, new: plan.new.filter(keep), changed: plan.changed.filter(keep) };
    case 'add': {
      const added = plan.changed.filter((row) => !keep(row)).map(asNew);
      return {
        ...plan,
        new: [...plan.new, ...added].sort((a, b) => a.line - b.line),
        changed: plan.changed.filter(keep),
      };
    }
    case 'update': {
      const unclear = plan.new.filter(({ line }) => several.has(line));
      const reason = 'Several customers on this board have the name. Give the id, or add or skip the row.';
      return {
        ...plan,
        new: plan.new.filter(({ line }) => !several.has(line)),
        rejected: [...plan.rejected, ...unclear.map(({ line }) => ({ line, reason }))].sort(
          (a, b) => a.line - b.line,
        ),
      };
    }
  }
}

/** What storing an import needs from outside. */
export interface ImportStamp {
  readonly now: IsoInstant;
  readonly newId: () => string;
  readonly mayKeepId: (id: string) => boolean;
  /** Reason of the moves that the import makes. */
  readonly reason: string;
  readonly today: IsoDate;
  /** Whether the file says where each card lies; else new ones go below the others. */
  readonly hasPositions: boolean;
}

export interface ImportedCustomers {
  readonly customers: readonly Customer[];
  readonly events: readonly StageEvent[];
  /** Who was lost and stands elsewhere now was won back. */
  readonly marks: readonly CustomerMark[];
}

/** Ids of entries that a customer import makes; a later import of the real moves takes their place. */
const ENTRY = 'entry-';

export function isImportedEntry(event: StageEvent): boolean {
  return event.id === `${ENTRY}${event.customerId}`;
}

/** Whether a mark only stands in for the real ones; a later import of those takes its place. */
export function isImportedMark(mark: Pick<CustomerMark, 'id' | 'customerId'>): boolean {
  return mark.id === `${ENTRY}${mark.customerId}`;
}

/** Everything an accepted import stores: customers, and the moves that keep history and stage in step. */
export function importedCustomers(
  plan: TableImportPlan<Customer>,
  stored: { readonly customers: readonly Customer[]; readonly events: readonly StageEvent[] },
  stamp: ImportStamp,
): ImportedCustomers {
  const bottoms = bottomOfColumns(stored.customers);
  const histories = Map.groupBy(stored.events, (event) => event.customerId);
  const customers: Customer[] = [];
  const events: StageEvent[] = [];
  const marks: CustomerMark[] = [];
  for (const { draft } of plan.new) {
    const entity = entityOf(draft, stamp);
    const customer = stamp.hasPositions ? entity : { ...entity, position: nextBottom(bottoms, entity) };
    const eventId = `${ENTRY}${customer.id}` as StageEventId;
    customers.push(customer);
    events.push(entryEvent(customer, stamp.reason, { now: stamp.now, eventId }));
    // One at most, since nothing was before it.
    const standIn = `${ENTRY}${customer.id}` as CustomerMarkId;
    marks.push(...stateMarks(HERE, customer, stamp).map((mark) => ({ ...mark, id: standIn })));
  }
  for (const { draft, existing } of plan.changed) {
    const wanted = entityOf(draft, stamp);
    const { customer, event, mark } = changedCustomer(
      existing,
      wanted,
      histories.get(existing.id) ?? [],
      stamp,
    );
    // Who moves on is here again, unless the file says that it is not.
    const told = mark === null ? existing.state : customer.state;
    const state = mark !== null && isSameState(wanted.state, existing.state) ? customer.state : wanted.state;
    customers.push({ ...customer, state });
    if (event !== null) events.push(event);
    if (mark !== null) marks.push(mark);
    marks.push(...stateMarks(told, { ...customer, state }, stamp));
  }
  return { customers, events, marks };
}

/** The marks that lead from one state to that of the customer as the file has it. */
function stateMarks(before: CustomerState, customer: Customer, stamp: ImportStamp): CustomerMark[] {
  const { state: after, id } = customer;
  if (isSameState(before, after)) return [];
  const mark = (kind: MarkKind, on: IsoDate, more: Pick<CustomerMark, 'until' | 'reason'>): CustomerMark => ({
    id: stamp.newId() as CustomerMarkId,
    customerId: id,
    kind,
    on,
    at: stamp.now,
    ...more,
  });
  const on = after.kind === 'here' ? stamp.today : after.on;
  const back = { until: null, reason: stamp.reason };
  const left = { here: [], paused: [mark('resumed', on, back)], lost: [mark('won-back', on, back)] }[
    before.kind
  ];
  if (after.kind === 'here') return left;
  const until = after.kind === 'paused' ? after.until : null;
  // Marks of one day are ordered by the moment of recording.
  const last = mark(after.kind, after.on, { until, reason: after.reason });
  return left.length === 0 ? [last] : [...left, { ...last, at: instantOf(epochMs(stamp.now) + 1) }];
}

function isSameState(left: CustomerState, right: CustomerState): boolean {
  const key = (state: CustomerState): string =>
    state.kind === 'here'
      ? ''
      : JSON.stringify([state.kind, state.on, state.reason, state.kind === 'paused' ? state.until : null]);
  return key(left) === key(right);
}

function changedCustomer(
  existing: Customer,
  wanted: Customer,
  history: readonly StageEvent[],
  stamp: ImportStamp,
): MoveResult {
  const { stage, stageSince } = existing;
  const before = { ...wanted, stage, stageSince };
  if (wanted.stage !== stage) {
    const move = { to: wanted.stage, on: wanted.stageSince, reason: stamp.reason, position: wanted.position };
    return moveCustomer(before, move, { now: stamp.now, eventId: stamp.newId() as StageEventId });
  }
  if (wanted.stageSince === stageSince) return { customer: before, event: null, mark: null };
  // Another day for the same stage corrects the move that led there, where the order of moves allows it.
  const last = inOrder(history).at(-1);
  const change = { on: wanted.stageSince, reason: last?.reason ?? '' };
  // A refusal is not shown, so the locale of its message does not matter.
  const context = { now: stamp.now, locale: 'en' };
  const corrected = last === undefined ? null : correctEvent(history, last.id, change, stamp.today, context);
  if (corrected === null || !corrected.ok) return { customer: before, event: null, mark: null };
  return {
    customer: { ...before, stageSince: corrected.value.stageSince },
    event: corrected.value.event,
    mark: null,
  };
}

function bottomOfColumns(customers: readonly Customer[]): Map<string, number> {
  const bottoms = new Map<string, number>();
  for (const { boardId, stage, position } of customers) {
    const key = `${boardId} ${stage}`;
    bottoms.set(key, Math.max(bottoms.get(key) ?? position, position));
  }
  return bottoms;
}

function nextBottom(bottoms: Map<string, number>, { boardId, stage }: Customer): number {
  const key = `${boardId} ${stage}`;
  const next = (bottoms.get(key) ?? -POSITION_STEP) + POSITION_STEP;
  bottoms.set(key, next);
  return next;
}
