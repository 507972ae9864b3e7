import { put } from '#database/repositories.ts';
import { customerRemovals } from '#database/rows-of-customers.ts';
import { useSession } from '#database/session.tsx';
import type { CustomerId, StageEventId } from '#domain/brand.ts';
import { NOTHING_MORE_KNOWN, type Customer, type StageEvent } from '#domain/journey/journey.ts';
import { entryEvent, moveCustomer } from '#domain/journey/moves.ts';
import { positionOnTop } from '#domain/journey/positions.ts';
import { moveText } from '#domain/journey/stages.ts';
import { valueChanges } from '#domain/journey/value-changes.ts';
import type { CustomerFacts } from './customer-draft.ts';

export interface CustomerEdits {
  /** Resolves to the new customer's id, or `null` when it was not saved. */
  create(facts: CustomerFacts, reason: string): Promise<CustomerId | null>;
  /** Saves changed facts; a changed stage is a move with its event. */
  change(customer: Customer, facts: CustomerFacts, reason: string): Promise<boolean>;
  setArchived(customers: readonly Customer[], archived: boolean): Promise<boolean>;
  /** Deletes customers with all that is kept about them as one action. */
  remove(customers: readonly Customer[]): Promise<boolean>;
}

/** "Acme" or "3 customers". */
function customerWords(customers: readonly Customer[]): string {
  const [first] = customers;
  return customers.length === 1 && first !== undefined ? first.company : `${customers.length} customers`;
}

function changeLabel(customer: Customer, facts: CustomerFacts, event: StageEvent | null): string {
  if (event !== null) return `Moved ${facts.company} ${moveText(event.from, event.to)}`;
  if (customer.company === facts.company) return `Changed ${facts.company}`;
  return `Renamed ${customer.company} to ${facts.company}`;
}

/** Every change of customers outside of dragging. */
export function useCustomerEdits(): CustomerEdits {
  const { workspace, today, perform } = useSession();
  const { database } = workspace;
  const topOf = async ({ boardId, stage }: Pick<Customer, 'boardId' | 'stage'>): Promise<number> =>
    positionOnTop(await database.customers.where({ boardId, stage }).toArray());
  const stamp = (): { now: ReturnType<typeof workspace.now>; eventId: StageEventId } => ({
    now: workspace.now(),
    eventId: workspace.newId() as StageEventId,
  });
  return {
    create: async (facts, reason) => {
      const at = stamp();
      const id = workspace.newId() as CustomerId;
      const position = await topOf(facts);
      const times = { createdAt: at.now, updatedAt: at.now };
      const customer: Customer = { ...NOTHING_MORE_KNOWN, ...facts, id, position, archived: false, ...times };
      const event = entryEvent(customer, reason, at);
      const saved = await perform(`Added ${customer.company}`, [
        put('customers', customer),
        put('stageEvents', event),
      ]);
      return saved ? id : null;
    },
    change: async (customer, facts, reason) => {
      const at = stamp();
      const elsewhere = facts.boardId !== customer.boardId || facts.stage !== customer.stage;
      const position = elsewhere ? await topOf(facts) : customer.position;
      const { stage, stageSince } = customer;
      const changed = { ...customer, ...facts, stage, stageSince };
      const moved = moveCustomer(changed, { to: facts.stage, on: today, reason, position }, at);
      const told = await database.customerValues.where({ customerId: customer.id }).toArray();
      const values = valueChanges(customer, facts, told, { on: today, now: at.now, newId: workspace.newId });
      const writes = [put('customers', moved.customer), ...values.map((row) => put('customerValues', row))];
      if (moved.event !== null) writes.push(put('stageEvents', moved.event));
      if (moved.mark !== null) writes.push(put('customerMarks', moved.mark));
      return perform(changeLabel(customer, facts, moved.event), writes);
    },
    setArchived: (customers, archived) => {
      const updatedAt = workspace.now();
      const rows = customers.map((customer): Customer => ({ ...customer, archived, updatedAt }));
      return perform(
        `${archived ? 'Archived' : 'Restored'} ${customerWords(customers)}`,
        rows.map((row) => put('customers', row)),
      );
    },
    remove: async (customers) => {
      const ids = customers.map((customer) => customer.id);
      return perform(`Deleted ${customerWords(customers)}`, await customerRemovals(database, ids));
    },
  };
}
