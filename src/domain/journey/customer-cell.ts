import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { finderOf, type LinkFinder } from '#domain/quotes/link-cells.ts';
import type { Cells } from '#domain/tables/entity-cells.ts';
import type { Customer, StageEvent } from './journey.ts';

/** What reading rows about customers needs to know of the workspace. */
export interface CustomerCellContext {
  readonly customer: LinkFinder<CustomerId>;
  readonly customerName: (id: CustomerId) => string | null;
  /** The first day of its journey; `null` while no move is known. */
  readonly customerSince: (id: CustomerId) => IsoDate | null;
}

/** The first day of each customer's journey. */
export function firstDays(events: readonly StageEvent[]): ReadonlyMap<CustomerId, IsoDate> {
  const first = new Map<CustomerId, IsoDate>();
  for (const { customerId, on } of events) {
    const before = first.get(customerId);
    if (before === undefined || on < before) first.set(customerId, on);
  }
  return first;
}

export function customerCellContext(
  customers: readonly Customer[],
  events: readonly StageEvent[],
): CustomerCellContext {
  const names = new Map(customers.map(({ id, company }) => [id, company]));
  const since = firstDays(events);
  return {
    customer: finderOf(customers.map(({ id, company }) => ({ id, name: company }))),
    customerName: (id) => names.get(id) ?? null,
    customerSince: (id) => since.get(id) ?? null,
  };
}

/** The customer by the id in `customer id`, else by the company in `customer`. One that is not here is refused. */
export function readCustomerCell(cells: Cells, { customer }: CustomerCellContext): CustomerId | null {
  const [id, name] = [cells.bare('customer id'), cells.bare('customer')];
  const found = (id === '' ? null : customer.byId(id)) ?? (name === '' ? null : customer.byName(name));
  if (found !== null) return found;
  cells.refuse(
    name === '' && id === ''
      ? 'customer: name the company that this is about.'
      : `customer: “${name === '' ? id : name}” is not a customer here, or more than one has this name. Add it first, or correct its name.`,
  );
  return null;
}
