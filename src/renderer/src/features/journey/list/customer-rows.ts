import type { BoardId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { isAtRisk } from '#domain/home/customers-at-risk.ts';
import { ageInStage, monthlyValue } from '#domain/journey/column-figures.ts';
import type { Board, Customer } from '#domain/journey/journey.ts';
import { customerRenewal } from '#domain/journey/renewal.ts';
import type { CustomerRenewal } from '#domain/journey/renewal.ts';
import type { Money } from '#domain/money/money.ts';

/** A customer as the table shows it, with what has to be worked out. */
export interface CustomerRow {
  readonly customer: Customer;
  readonly board: string;
  readonly renewal: CustomerRenewal;
  /** Days in the present stage. */
  readonly age: number;
  /** Its contract comes up soon, and no next step is noted. */
  readonly atRisk: boolean;
  /** `null`: unknown. */
  readonly perMonth: Money | null;
}

/** Rows of the customer list. Pure. */
export function planCustomerRows(
  customers: readonly Customer[],
  boards: readonly Board[],
  today: IsoDate,
): CustomerRow[] {
  const names = new Map<BoardId, string>(boards.map(({ id, name }) => [id, name]));
  return customers.map((customer) => ({
    customer,
    board: names.get(customer.boardId) ?? '',
    renewal: customerRenewal(customer.terms, today),
    age: ageInStage(customer, today),
    atRisk: isAtRisk(customer, today),
    perMonth: monthlyValue(customer),
  }));
}

export function customerRowId({ customer }: CustomerRow): string {
  return customer.id;
}
