import type { BoardId, CustomerId, CustomerMarkId, StageEventId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { earlier } from '#domain/calendar/day-number.ts';
import type { CustomerValue } from '#domain/journey/customer-value.ts';
import { NOTHING_MORE_KNOWN, type Customer, type StageEvent } from '#domain/journey/journey.ts';
import { markCustomer } from '#domain/journey/mark-customer.ts';
import type { CustomerMark } from '#domain/journey/mark.ts';
import { entryEvent, moveCustomer } from '#domain/journey/moves.ts';
import { POSITION_STEP } from '#domain/journey/positions.ts';
import { valueChanges } from '#domain/journey/value-changes.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import type { CrmLoss, CrmProgram, LeftOutRow } from '../crm-file.ts';
import { CRM_FIELDS, stageOf, withContacts, withField, type CrmField } from './fields.ts';
import type { CrmEntry } from './plan-import.ts';

/** What an import is compared with. */
export interface StoredCustomers {
  readonly customers: readonly Customer[];
  readonly events: readonly StageEvent[];
  readonly marks: readonly CustomerMark[];
  readonly values: readonly CustomerValue[];
}

export interface CrmStamp {
  readonly today: IsoDate;
  readonly now: IsoInstant;
  readonly newId: () => string;
  readonly locale: string;
  /** For new customers. */
  readonly board: BoardId;
  /** Of new customers whose value is not known. */
  readonly currency: CurrencyCode;
  readonly program: CrmProgram;
  /** Reason of moves: “Imported from companies.csv”. */
  readonly reason: string;
}

/** A customer as it will be, with what tells how it got there. */
export interface BuiltCustomer {
  readonly entry: CrmEntry;
  readonly customer: Customer;
  readonly events: readonly StageEvent[];
  readonly marks: readonly CustomerMark[];
  readonly values: readonly CustomerValue[];
}

export interface BuiltImport {
  readonly added: readonly BuiltCustomer[];
  readonly changed: readonly BuiltCustomer[];
  /** Companies about which the file says nothing new. */
  readonly same: readonly CrmEntry[];
  readonly rejected: readonly LeftOutRow[];
}

/** Everything that an import stores. What contradicts a customer's history is rejected with its reason. */
export function buildCrmImport(
  entries: readonly CrmEntry[],
  stored: StoredCustomers,
  stamp: CrmStamp,
): BuiltImport {
  const about = histories(stored);
  const bottoms = new Map<string, number>();
  for (const { boardId, stage, position } of stored.customers) {
    const key = `${boardId} ${stage}`;
    bottoms.set(key, Math.max(bottoms.get(key) ?? -POSITION_STEP, position));
  }
  const added: BuiltCustomer[] = [];
  const changed: BuiltCustomer[] = [];
  const same: CrmEntry[] = [];
  const rejected: LeftOutRow[] = [];
  for (const entry of entries) {
    const { existing } = entry;
    const outcome =
      existing === null
        ? addCustomer(entry, bottoms, stamp)
        : changeCustomer(entry, existing, about(existing.id), stamp);
    if (outcome === 'same') same.push(entry);
    else if ('reason' in outcome)
      rejected.push(...entry.lines.map((line) => ({ line, reason: outcome.reason })));
    else (existing === null ? added : changed).push(outcome);
  }
  return { added, changed, same, rejected };
}

interface Told {
  readonly moves: readonly StageEvent[];
  readonly marks: readonly CustomerMark[];
  readonly values: readonly CustomerValue[];
}

function histories({ events, marks, values }: StoredCustomers): (id: CustomerId) => Told {
  const moved = Map.groupBy(events, ({ customerId }) => customerId);
  const marked = Map.groupBy(marks, ({ customerId }) => customerId);
  const valued = Map.groupBy(values, ({ customerId }) => customerId);
  return (id) => ({ moves: moved.get(id) ?? [], marks: marked.get(id) ?? [], values: valued.get(id) ?? [] });
}

function taking(customer: Customer, { taken, contacts }: CrmEntry, program: CrmProgram): Customer {
  const filled = CRM_FIELDS.reduce<Customer>(
    (all, field: CrmField) => withField(all, field, taken[field] ?? null, program),
    customer,
  );
  return withContacts(filled, contacts);
}

function lossOf({ taken, rows }: CrmEntry): CrmLoss | null {
  if (taken.state !== 'lost') return null;
  return rows.find(({ lost }) => lost !== null)?.lost ?? null;
}

const UNFILLED = {
  contact: '',
  email: '',
  plan: '',
  value: null,
  valuePeriod: 'year',
  owner: '',
  segment: '',
  source: '',
  referredBy: '',
  nextStep: '',
  tags: [],
  notes: '',
} as const;

function addCustomer(
  entry: CrmEntry,
  bottoms: Map<string, number>,
  stamp: CrmStamp,
): BuiltCustomer | { reason: string } {
  const { rows } = entry;
  const loss = lossOf(entry);
  const stage =
    stageOf(entry.taken.stage ?? null) ??
    rows.find((row) => row.entryStage !== null)?.entryStage ??
    'awareness';
  const [first] = rows;
  const told = entry.taken.stage === undefined ? null : (first?.on ?? null);
  const since = told ?? rows.find((row) => row.since !== null)?.since ?? stamp.today;
  const lostOn = loss === null ? null : (loss.on ?? stamp.today);
  const column = `${stamp.board} ${stage}`;
  const position = (bottoms.get(column) ?? -POSITION_STEP) + POSITION_STEP;
  bottoms.set(column, position);
  const blank: Customer = {
    ...NOTHING_MORE_KNOWN,
    ...UNFILLED,
    currency: stamp.currency,
    id: stamp.newId() as CustomerId,
    boardId: stamp.board,
    company: entry.company,
    stage,
    stageSince: lostOn === null ? since : earlier(since, lostOn),
    position,
    terms: null,
    archived: false,
    createdAt: stamp.now,
    updatedAt: stamp.now,
  };
  const customer = { ...taking(blank, entry, stamp.program), company: entry.company };
  const event = entryEvent(customer, stamp.reason, {
    now: stamp.now,
    eventId: `entry-${customer.id}` as StageEventId,
  });
  return marked(
    { entry, customer, events: [event], marks: [], values: [] },
    loss,
    { moves: [event], marks: [] },
    stamp,
  );
}

function changeCustomer(
  entry: CrmEntry,
  existing: Customer,
  told: Told,
  stamp: CrmStamp,
): BuiltCustomer | { reason: string } | 'same' {
  const taken = taking(existing, entry, stamp.program);
  const loss = lossOf(entry);
  const to = stageOf(entry.taken.stage ?? null);
  const same = Object.keys(entry.taken).length === 0 && sameContacts(taken, existing);
  if (same) return 'same';
  const [first] = entry.rows;
  const move = {
    to: to ?? existing.stage,
    on: first?.on ?? stamp.today,
    reason: stamp.reason,
    position: existing.position,
  };
  const moved = moveCustomer(taken, move, { now: stamp.now, eventId: stamp.newId() as StageEventId });
  const events = moved.event === null ? [] : [moved.event];
  const marks = moved.mark === null ? [] : [moved.mark];
  const values = valueChanges(existing, taken, told.values, {
    on: stamp.today,
    now: stamp.now,
    newId: stamp.newId,
  });
  const history = { moves: [...told.moves, ...events], marks: [...told.marks, ...marks] };
  return marked({ entry, customer: moved.customer, events, marks, values }, loss, history, stamp);
}

function sameContacts(left: Customer, right: Customer): boolean {
  const key = ({ contact, email, contacts }: Customer): string => JSON.stringify([contact, email, contacts]);
  return key(left) === key(right);
}

function marked(
  built: BuiltCustomer,
  loss: CrmLoss | null,
  history: Pick<Told, 'moves' | 'marks'>,
  stamp: CrmStamp,
): BuiltCustomer | { reason: string } {
  if (loss === null) return built;
  const change = { kind: 'lost', on: loss.on ?? stamp.today, until: null, reason: loss.reason } as const;
  const markId = stamp.newId() as CustomerMarkId;
  const outcome = markCustomer(built.customer, history, change, stamp.today, {
    now: stamp.now,
    markId,
    locale: stamp.locale,
  });
  if (!outcome.ok) return { reason: `It can’t be lost then: ${outcome.message}` };
  return { ...built, customer: outcome.value.customer, marks: [...built.marks, outcome.value.mark] };
}
