import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Money } from '#domain/money/money.ts';
import type { RightSize, SizeOptions } from '#domain/right-sizing/right-size.ts';
import { rightSizeOfApplication } from '#domain/right-sizing/right-sizes.ts';
import { freeable, freedMoney } from '#domain/right-sizing/totals.ts';
import { estateUse, isUsed } from '#domain/usage/figures/estate-use.ts';
import type { ApplicationUse } from '#domain/usage/figures/figures.ts';

/** What Home says of use: the figures of Usage and Right-sizing. */
export interface UseCounts {
  /** A year, each currency apart. */
  readonly waste: readonly Money[];
  /** Applications that waste something. */
  readonly wasteful: number;
  /** Lines of which seats can go, and what that frees a year. */
  readonly lines: number;
  readonly freed: readonly Money[];
  readonly unknown: number;
  readonly stale: number;
}

/** The figures of Home about use, an application at a time: thousands of them must not hold up the window. */
export function* stepsOfUseCounts(
  applications: readonly Application[],
  contracts: readonly Contract[],
  uses: ReadonlyMap<ApplicationId, ApplicationUse>,
  options: SizeOptions,
): Generator<undefined, UseCounts> {
  const used = applications.filter(isUsed);
  const { waste, wasteful, unknown, stale } = estateUse(used.flatMap(({ id }) => uses.get(id) ?? []));
  const own = Map.groupBy(contracts, ({ applicationId }) => applicationId);
  const sizes: RightSize[] = [];
  for (const application of used) {
    yield;
    const { id } = application;
    sizes.push(...rightSizeOfApplication(application, own.get(id) ?? [], uses.get(id), options));
  }
  return {
    waste: waste.value,
    wasteful,
    lines: freeable(sizes).length,
    freed: freedMoney(sizes),
    unknown,
    stale,
  };
}
