import type { IsoDate } from '#domain/calendar/iso.ts';
import { validateTerms } from '#domain/contracts/validate.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import type { BoardId, CustomerId } from '#domain/brand.ts';
import type { Customer } from './journey.ts';

const LONGEST_NAME = 200;
const EMAIL = /^[^\s@]+@[^\s@]+$/;

type Checked = Pick<Customer, 'company' | 'email' | 'value' | 'currency' | 'stageSince' | 'terms'>;

/** Problems of a customer, for forms and files. Fields of the contract read `terms.start`. */
export function customerProblems(customer: Checked, today: IsoDate): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const add = (field: string, code: string, message: string): void => {
    problems.push({ field, code, message });
  };
  const { company, email, value, currency, stageSince, terms } = customer;
  if (company.trim() === '') add('company', 'company-missing', 'Enter the name of the company.');
  if (company.length > LONGEST_NAME) {
    add('company', 'company-long', `The name has ${company.length} characters; at most ${LONGEST_NAME} fit.`);
  }
  if (email !== '' && !EMAIL.test(email)) {
    add('email', 'email', `“${email}” is not an email address. Write it as name@company.example.`);
  }
  if (value !== null && value < 0) {
    add('value', 'value-negative', 'A value can’t be negative. Leave it empty while it is not known.');
  }
  if (!isKnownCurrency(currency)) {
    add('currency', 'currency', `“${currency}” is not a currency. Use a code of three letters such as EUR.`);
  }
  if (stageSince > today) {
    add('stageSince', 'stage-since-future', 'The day it entered the stage can’t lie in the future.');
  }
  for (const { field, code, message } of terms === null ? [] : validateTerms(terms)) {
    add(`terms.${field}`, code, message);
  }
  return problems;
}

/** Other customers of the same name on the same board; archived ones count. */
export function sameNameOnBoard<Row extends Pick<Customer, 'id' | 'company' | 'boardId'>>(
  customers: readonly Row[],
  { company, boardId, own }: { company: string; boardId: BoardId; own: CustomerId | null },
): Row[] {
  const key = nameKey(company);
  if (key === '') return [];
  return customers.filter((row) => row.boardId === boardId && row.id !== own && nameKey(row.company) === key);
}
