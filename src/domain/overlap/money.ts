import { totalsByCurrency } from '#domain/money/arithmetic.ts';
import type { CurrencyCode, Money } from '#domain/money/money.ts';
import type { EstateApplication } from './estate.ts';

/** Costs of several applications: known ones per currency, and how many are not known. */
export interface CostTotal {
  readonly amounts: readonly Money[];
  readonly unknown: number;
}

/** What applications cost a year together, each once; currencies stay apart, and unknown ones are counted. */
export function costOf(applications: Iterable<EstateApplication>): CostTotal {
  const amounts: Money[] = [];
  let unknown = 0;
  for (const { cost } of new Set(applications)) {
    if (cost.kind === 'known') amounts.push(...cost.amounts);
    else unknown += 1;
  }
  return { amounts: totalsByCurrency(amounts), unknown };
}

/** Converts an amount of today to the currency that costs are compared in; `null` without a rate. */
export type Convert = (amount: Money) => Money | null;

/** Costs that can be compared with each other, in minor units of one currency. */
export interface ComparedCosts {
  readonly currency: CurrencyCode;
  /** Minor units, never below 0; `null` where the cost is unknown or has no rate. */
  readonly of: (application: EstateApplication) => number | null;
  /** Currencies for which there is no rate: applications that cost in them cannot be compared. */
  readonly withoutRate: readonly CurrencyCode[];
  /** Amounts in other currencies were converted. */
  readonly converted: boolean;
}

/** One figure per application to compare costs by. A refund beyond what was paid counts as nothing paid. */
export function comparedCosts(
  applications: readonly EstateApplication[],
  currency: CurrencyCode,
  convert: Convert,
): ComparedCosts {
  const withoutRate = new Set<CurrencyCode>();
  let converted = false;
  const minors = new Map<EstateApplication, number | null>();
  for (const one of applications) {
    let sum: number | null = one.cost.kind === 'known' ? 0 : null;
    for (const amount of one.cost.kind === 'known' ? one.cost.amounts : []) {
      const own = amount.currency === currency ? amount : convert(amount);
      if (own === null) withoutRate.add(amount.currency);
      else if (amount.currency !== currency) converted = true;
      sum = own === null || sum === null ? null : sum + own.minor;
    }
    minors.set(one, sum === null ? null : Math.max(0, sum));
  }
  return {
    currency,
    of: (one) => minors.get(one) ?? null,
    withoutRate: [...withoutRate].sort(),
    converted,
  };
}
