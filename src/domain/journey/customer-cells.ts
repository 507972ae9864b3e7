import type { CustomerId } from '#domain/brand.ts';
import type { Cells } from '#domain/tables/entity-cells.ts';
import type { Customer } from './journey.ts';

/** Company and board of customers, for files about them that name them. */
export interface NamedCustomers {
  readonly customer: (id: CustomerId) => { readonly company: string; readonly board: string } | null;
}

/** Finds the customer that a row is about. */
export interface CustomerFinder {
  readonly customerById: (id: string) => Customer | null;
  /** By company and, unless it is empty, board. */
  readonly customersByName: (company: string, board: string) => readonly Customer[];
}

/** The customer of a row, by `customer id`, else by `company` and `board`; a row about nobody we know is refused. */
export function readCustomer(cells: Cells, context: CustomerFinder): Customer | null {
  const id = cells.id('customer id');
  const byId = id === null ? null : context.customerById(id);
  if (byId !== null) return byId;
  const company = cells.bare('company');
  const found = company === '' ? [] : context.customersByName(company, cells.bare('board'));
  const [only] = found;
  if (found.length === 1 && only !== undefined) return only;
  if (found.length > 1) {
    cells.refuse(`company: several customers are named “${company}”; give the customer id or the board.`);
  } else if (company === '' && id === null) {
    cells.refuse('company: name the customer that the row is about.');
  } else {
    cells.refuse(`company: there is no customer “${company || id}”. Import customers.csv first.`);
  }
  return null;
}
