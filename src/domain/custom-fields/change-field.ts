import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import type { CustomField } from './custom-field.ts';

const LONGEST_NAME = 60;
const MOST_CHOICES = 100;

/** What is wrong with a field as it was typed; names differ from each other in more than case. */
export function fieldProblems(field: CustomField, all: readonly CustomField[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const name = field.name.trim();
  if (name === '') problems.push({ field: 'name', code: 'name-missing', message: 'Give the field a name.' });
  if (name.length > LONGEST_NAME) {
    const message = `The name has ${name.length} characters; at most ${LONGEST_NAME} fit.`;
    problems.push({ field: 'name', code: 'name-long', message });
  }
  if (all.some((other) => other.id !== field.id && nameKey(other.name) === nameKey(name))) {
    problems.push({ field: 'name', code: 'name-taken', message: `There is a field “${name}” already.` });
  }
  if (field.kind === 'choice' && field.choices.length === 0) {
    problems.push({ field: 'choices', code: 'choices-missing', message: 'Give at least one choice.' });
  }
  if (field.choices.length > MOST_CHOICES) {
    problems.push({
      field: 'choices',
      code: 'choices-many',
      message: `At most ${MOST_CHOICES} choices fit.`,
    });
  }
  return problems;
}

/** Customers who have a value in the field. */
export function customersWith(field: CustomField, customers: readonly Customer[]): Customer[] {
  return customers.filter(({ fields }) => Object.hasOwn(fields, field.id));
}

/** Customers without their value in a field that goes. */
export function withoutField(
  field: CustomField,
  customers: readonly Customer[],
  now: IsoInstant,
): Customer[] {
  return customersWith(field, customers).map((customer) => {
    const { [field.id]: _, ...fields } = customer.fields;
    return { ...customer, fields, updatedAt: now };
  });
}

/** Customers whose choice is no longer among those of the field: their value goes with it. */
export function customersOfLostChoices(field: CustomField, customers: readonly Customer[]): Customer[] {
  if (field.kind !== 'choice') return [];
  return customersWith(field, customers).filter(
    ({ fields }) => !field.choices.includes(String(fields[field.id])),
  );
}
