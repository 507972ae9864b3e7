import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { totalsByCurrency, scaleMoney } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import type { UsageSnapshot } from '../usage.ts';
import { applicationUse, type UsedApplication } from './application-use.ts';
import type { ApplicationUse, UseBounds, UseOptions } from './figures.ts';

/** Applications whose use is asked for: those that people work with; not archived. */
export function isUsed({ archived, status }: Pick<Application, 'archived' | 'status'>): boolean {
  return !archived && status !== 'candidate' && status !== 'retired' && status !== 'rejected';
}

/** The use of several applications, in their order: `applicationUse` of each. */
export function usesOfApplications(
  applications: readonly UsedApplication[],
  contracts: readonly Contract[],
  snapshots: readonly UsageSnapshot[],
  options: UseOptions,
): ReadonlyMap<ApplicationId, ApplicationUse> {
  const contractsOf = Map.groupBy(contracts, ({ applicationId }) => applicationId);
  const snapshotsOf = Map.groupBy(snapshots, ({ applicationId }) => applicationId);
  return new Map(
    applications.map((application) => [
      application.id,
      applicationUse(
        application,
        contractsOf.get(application.id) ?? [],
        snapshotsOf.get(application.id) ?? [],
        options,
      ),
    ]),
  );
}

/** Applications worked out between two chances for others to have their turn. */
const PIECE = 20;

/** The same in pieces of a few milliseconds, for thousands of applications. */
export function* stepsOfUses(
  applications: readonly UsedApplication[],
  contracts: readonly Contract[],
  snapshots: readonly UsageSnapshot[],
  options: UseOptions,
): Generator<undefined, ReadonlyMap<ApplicationId, ApplicationUse>> {
  const contractsOf = Map.groupBy(contracts, ({ applicationId }) => applicationId);
  const snapshotsOf = Map.groupBy(snapshots, ({ applicationId }) => applicationId);
  const uses = new Map<ApplicationId, ApplicationUse>();
  for (const application of applications) {
    if (uses.size % PIECE === PIECE - 1) yield;
    const { id } = application;
    uses.set(id, applicationUse(application, contractsOf.get(id) ?? [], snapshotsOf.get(id) ?? [], options));
  }
  return uses;
}

/** A figure over the applications of which it is known. */
export interface Covered<Value> {
  readonly value: Value;
  /** Applications that the figure is about. */
  readonly applications: number;
}

/** Use of all applications together. Applications that are not known are left out and counted, never taken for 0. */
export interface EstateUse {
  readonly applications: number;
  /** Applications of which it is known who was active, from fresh data, from stale data, and not. */
  readonly known: number;
  readonly stale: number;
  readonly unknown: number;
  readonly assigned: Covered<number>;
  readonly bought: Covered<number>;
  readonly active: Covered<number>;
  /**
   * Σ active ÷ Σ bought over those of which both are known, where of one with more active than bought as many count as were
   * bought: they use no seats of others. `null` when of none.
   */
  readonly utilisation: Covered<number> | null;
  /** Applications with more active than bought. */
  readonly over: number;
  readonly bounds: UseBounds | null;
  /** Σ (assigned − unknown) ÷ Σ assigned over those with a file; `null` when nobody holds a seat. */
  readonly coverage: number | null;
  /** Σ waste a year, each currency apart. */
  readonly waste: Covered<readonly Money[]>;
  /** Applications that waste anything. */
  readonly wasteful: number;
  /** In each currency: Σ annualised cost ÷ Σ active over the applications of which both are known and that cost in it. */
  readonly costPerActive: readonly Covered<Money>[];
}

/** Totals over applications (measures, applications): sums of the same figures that their rows show. */
export function estateUse(uses: readonly ApplicationUse[]): EstateUse {
  const counted = uses.flatMap(({ counts }) => (counts === null ? [] : [counts]));
  const assigned = sum(counted.map((counts) => counts.assigned));
  const unknown = sum(counted.map((counts) => counts.unknown));
  const told = counted.flatMap(({ active }) => (active === null ? [] : [active]));
  const seats = uses.flatMap(({ bought }) => (bought.kind === 'known' ? [bought.value.seats] : []));
  const wastes = uses.flatMap(({ waste }) => (waste.kind === 'known' ? [waste.value] : []));
  return {
    applications: uses.length,
    known: uses.filter(({ state }) => state === 'known').length,
    stale: uses.filter(({ state }) => state === 'stale').length,
    unknown: uses.filter(({ state }) => state === 'unknown').length,
    assigned: { value: assigned, applications: counted.length },
    bought: { value: sum(seats), applications: seats.length },
    active: { value: sum(told), applications: told.length },
    ...utilisationOfAll(uses),
    over: uses.filter(({ moreActiveThanBought }) => moreActiveThanBought).length,
    coverage: assigned === 0 ? null : (assigned - unknown) / assigned,
    waste: { value: totalsByCurrency(wastes.flat()), applications: wastes.length },
    wasteful: wastes.filter((amounts) => amounts.some(({ minor }) => minor > 0)).length,
    costPerActive: costPerActiveOfAll(uses),
  };
}

function utilisationOfAll(uses: readonly ApplicationUse[]): Pick<EstateUse, 'utilisation' | 'bounds'> {
  const known = uses.flatMap(({ bought, utilisation, bounds, counts }) => {
    if (bought.kind === 'unknown' || utilisation.kind === 'unknown' || bounds === null) return [];
    const { seats } = bought.value;
    return [{ seats, active: Math.min(seats, counts?.active ?? 0), bounds }];
  });
  const seats = sum(known.map((one) => one.seats));
  if (seats === 0) return { utilisation: null, bounds: null };
  const value = sum(known.map(({ active }) => active)) / seats;
  const weighted = (pick: (bounds: UseBounds) => number): number =>
    sum(known.map((one) => Math.min(1, pick(one.bounds)) * one.seats)) / seats;
  return {
    utilisation: { value, applications: known.length },
    bounds: { atLeast: weighted(({ atLeast }) => atLeast), atMost: weighted(({ atMost }) => atMost) },
  };
}

function costPerActiveOfAll(uses: readonly ApplicationUse[]): Covered<Money>[] {
  const priced = uses.flatMap(({ counts, yearlyCost }) =>
    counts !== null && counts.active !== null && yearlyCost.kind === 'known'
      ? yearlyCost.value.map((cost) => ({ cost, active: counts.active ?? 0 }))
      : [],
  );
  const total = totalsByCurrency(priced.map(({ cost }) => cost));
  return total.flatMap((cost) => {
    const own = priced.filter((one) => one.cost.currency === cost.currency);
    const active = sum(own.map((one) => one.active));
    return active === 0 ? [] : [{ value: scaleMoney(cost, 1, active), applications: own.length }];
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
