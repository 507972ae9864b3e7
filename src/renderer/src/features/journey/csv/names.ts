import type { Board, Customer } from '#domain/journey/journey.ts';
import type { CustomerTableNames } from '#domain/journey/customer-table.ts';
import type { StageEventNames } from '#domain/journey/stage-event-table.ts';

export function boardNames(boards: readonly Board[]): CustomerTableNames {
  const names = new Map(boards.map(({ id, name }) => [id, name]));
  return { boardName: (id) => names.get(id) ?? null };
}

/** Company and board of a customer, for the files that name them. */
export function eventNames(stored: {
  readonly boards: readonly Board[];
  readonly customers: readonly Customer[];
}): StageEventNames {
  const { boardName } = boardNames(stored.boards);
  const customers = new Map(stored.customers.map((customer) => [customer.id, customer]));
  return {
    customer: (id) => {
      const customer = customers.get(id);
      return customer === undefined
        ? null
        : { company: customer.company, board: boardName(customer.boardId) ?? '' };
    },
  };
}
