import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import type { CustomerFinder, NamedCustomers } from './customer-cells.ts';
import type { Board, Customer, StageEvent } from './journey.ts';

interface Stored {
  readonly boards: readonly Board[];
  readonly customers: readonly Customer[];
}

/** Company and board of the customers of a workspace. */
export function namesOfCustomers({ boards, customers }: Stored): NamedCustomers {
  const boardNames = new Map(boards.map(({ id, name }) => [id, name]));
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  return {
    customer: (id) => {
      const customer = byId.get(id);
      if (customer === undefined) return null;
      return { company: customer.company, board: boardNames.get(customer.boardId) ?? '' };
    },
  };
}

/** Finds customers of a workspace by id, or by company and board, whatever case they are written in. */
export function customerFinder({ boards, customers }: Stored): CustomerFinder {
  const byId = new Map<string, Customer>(customers.map((customer) => [customer.id, customer]));
  const boardNames = new Map(boards.map(({ id, name }) => [id, nameKey(name)]));
  const byCompany = Map.groupBy(customers, ({ company }) => nameKey(company));
  return {
    customerById: (id) => byId.get(id) ?? null,
    customersByName: (company, board) =>
      (byCompany.get(nameKey(company)) ?? []).filter(
        ({ boardId }) => board === '' || boardNames.get(boardId) === nameKey(board),
      ),
  };
}

/** The day each customer entered the journey; those without a move are absent. */
export function entryDays(moves: readonly StageEvent[]): ReadonlyMap<CustomerId, IsoDate> {
  const days = new Map<CustomerId, IsoDate>();
  for (const { customerId, on } of moves) {
    const known = days.get(customerId);
    if (known === undefined || on < known) days.set(customerId, on);
  }
  return days;
}
