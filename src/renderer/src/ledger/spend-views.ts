import type { IsoMonth } from '#domain/calendar/iso.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import type { CurrencyTotal, SpendDimension, SpendFilter, SpendTotals } from './questions.ts';

/** When an amount counts: on the day it was paid, or over the days of the term that it paid for. */
export const SPEND_SPREADS = ['cash', 'accrual'] as const;
export type SpendSpread = (typeof SPEND_SPREADS)[number];

/**
 * In which money totals are made: rows of one currency alone, or all rows converted. A row is converted whole, at the
 * rate of its payment date, so that every cut of the same rows sums to the same total.
 */
export type SpendMoney =
  | { readonly kind: 'single'; readonly currency: string }
  | { readonly kind: 'converted'; readonly currency: CurrencyCode; readonly maxRateAgeDays: number };

/** What the term of a row rests on, best first. Without any of them, it is the month of payment. */
export const TERM_BASES = ['invoice', 'contract', 'series', 'payment-month'] as const;
export type TermBasis = (typeof TERM_BASES)[number];

/** How much of an accrual view rests on which basis, in the money of the view. */
export interface BasisShare {
  readonly basis: TermBasis;
  readonly rows: number;
  readonly amount: number;
}

/** A cut of the ledger by month; all its parts sum exactly to `all`. */
export interface SpendViewTotals extends SpendTotals {
  /** Rows that have no rate to be converted at: in none of the totals. */
  readonly withoutRate: readonly CurrencyTotal[];
  /** Accrual only; empty otherwise. */
  readonly bases: readonly BasisShare[];
}

/** A department's or a function's spend by month. */
export interface ScopeSpend {
  readonly months: readonly IsoMonth[];
  readonly byMonth: readonly number[];
  readonly withoutRate: readonly CurrencyTotal[];
}

/** What a budget asks for. */
export interface SpendScope {
  readonly by: 'department' | 'function';
  /** The department itself, or the id of the function. */
  readonly key: string;
  readonly currency: CurrencyCode;
}

/** What the rows of a filter are worth in one currency. */
export interface ConvertedTotal {
  readonly currency: CurrencyCode;
  readonly net: number;
  readonly withoutRate: readonly CurrencyTotal[];
}

/** Questions about views over months and money (S8, S9). */
export interface SpendViewQuestions {
  view: {
    readonly ask: {
      readonly kind: 'view';
      readonly by: SpendDimension;
      readonly money: SpendMoney;
      readonly spread: SpendSpread;
      readonly filter: SpendFilter;
      readonly limit: number;
    };
    readonly answer: SpendViewTotals;
  };
  scopes: {
    readonly ask: {
      readonly kind: 'scopes';
      readonly scopes: readonly SpendScope[];
      readonly spread: SpendSpread;
      readonly filter: SpendFilter;
      readonly maxRateAgeDays: number;
    };
    /** One answer a scope, in their order. */
    readonly answer: readonly ScopeSpend[];
  };
  converted: {
    readonly ask: {
      readonly kind: 'converted';
      readonly filter: SpendFilter;
      readonly currency: CurrencyCode;
      readonly maxRateAgeDays: number;
    };
    readonly answer: ConvertedTotal;
  };
}
