import { allocate, minorUnits } from '#domain/money/arithmetic.ts';
import type { MonthWeights } from '#domain/spend/views/spread.ts';
import type { TermBasis } from '../spend-views.ts';

/** The term that a row paid for. */
export interface PaidTerm {
  readonly basis: TermBasis;
  readonly weights: MonthWeights;
}

/** A row that paid several invoices: its amount is shared by their totals, each share over its own term. */
export interface SharedTerm {
  readonly basis: TermBasis;
  readonly shares: readonly number[];
  readonly terms: readonly PaidTerm[];
}

/** The parts of an amount that belong to each of several terms; they sum exactly to it. */
export function sharesOf(amount: number, { shares }: SharedTerm): readonly number[] {
  return allocate(minorUnits(amount), shares);
}
