import type { ApplicationId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import { annualValue } from '#domain/contracts/value.ts';
import { totalsByCurrency } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';

/** What an application costs in a year, and where that is from. Unknown is unknown, never nought. */
export type AnnualCost =
  | {
      readonly kind: 'known';
      /** One amount per currency, at least one. */
      readonly amounts: readonly Money[];
      /** `contracts`: their annualised value. `ledger`: what was paid in the last twelve months. */
      readonly source: 'contracts' | 'ledger';
    }
  | { readonly kind: 'unknown'; readonly why: string };

/**
 * Annual cost of one application: the annualised value of its running contracts (measures, money) on `today`; where none
 * runs, or one of them has no price, what the ledger has for its last twelve months; else unknown. Contracts that have
 * not begun count only while none runs. `paid`: net spend of those months per currency, empty without a row.
 */
export function annualCost(
  contracts: readonly Contract[],
  paid: readonly Money[],
  today: IsoDate,
): AnnualCost {
  const present = contracts
    .filter(({ archived }) => !archived)
    .map((contract) => ({ contract, state: currentTerm(rulesOf(contract), today).state }))
    .filter(({ state }) => state !== 'ended');
  const begun = present.filter(({ state }) => state !== 'upcoming');
  const running = (begun.length === 0 ? present : begun).map(({ contract }) => annualValue(contract, today));
  const known = running.filter((value) => value !== null);
  if (known.length > 0 && known.length === running.length) {
    return { kind: 'known', amounts: totalsByCurrency(known), source: 'contracts' };
  }
  if (paid.length > 0) return { kind: 'known', amounts: totalsByCurrency(paid), source: 'ledger' };
  const why =
    running.length === 0
      ? 'No running contract, and no charge in the ledger in twelve months.'
      : 'A contract has no price, and the ledger has no charge in twelve months.';
  return { kind: 'unknown', why };
}

/** The cost of each application, by its id. `paid` as for `annualCost`, by application. */
export function annualCosts(
  applications: readonly { readonly id: ApplicationId }[],
  contracts: readonly Contract[],
  paid: ReadonlyMap<ApplicationId, readonly Money[]>,
  today: IsoDate,
): ReadonlyMap<ApplicationId, AnnualCost> {
  const own = Map.groupBy(contracts, ({ applicationId }) => applicationId);
  return new Map(
    applications.map(({ id }) => [id, annualCost(own.get(id) ?? [], paid.get(id) ?? [], today)]),
  );
}
