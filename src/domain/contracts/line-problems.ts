import type { ContractLine } from './contract.ts';
import type { FieldProblem } from './validate.ts';

/** What is wrong with one line; `name` is what messages call it. */
export function lineProblems(line: ContractLine, name: string): FieldProblem<keyof ContractLine>[] {
  const problems: FieldProblem<keyof ContractLine>[] = [];
  const add = (field: keyof ContractLine, code: string, message: string): void => {
    problems.push({ field, code, message: `${name}: ${message}` });
  };
  if (!Number.isSafeInteger(line.seats) || line.seats < 0) {
    add('seats', 'seats', 'seats are a whole number, 0 or more.');
  }
  if (line.unitPrice < 0) add('unitPrice', 'negative', 'the unit price cannot be negative.');
  if (!Number.isSafeInteger(line.seatStep) || line.seatStep < 1) {
    add('seatStep', 'seat-step', 'the seat step is a whole number, 1 or more.');
  } else if (line.seats % line.seatStep !== 0) {
    add(
      'seats',
      'seat-multiple',
      `${line.seats} seats are not a multiple of the seat step ${line.seatStep}.`,
    );
  }
  if (!Number.isSafeInteger(line.seats * line.unitPrice)) {
    add('unitPrice', 'amount-size', 'seats × unit price is too large to be kept exactly.');
  }
  return problems;
}
