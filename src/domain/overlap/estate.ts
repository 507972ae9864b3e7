import type { AnnualCost } from '#domain/applications/annual-cost.ts';
import type { Application, ApplicationStatus } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import type { FunctionNames } from '#domain/decisions/gather-readings.ts';
import type { ApplicationUse } from '#domain/usage/figures/figures.ts';
import type { ApplicationChoice, ChoiceBook } from './choices.ts';

/**
 * How an application stands to what it serves. `serves`: in use, so it counts. `leaving`: being retired, nobody can rely on
 * it. `tried`: candidate or on trial, nobody relies on it yet. The last two are shown and not counted.
 */
export type Standing = 'serves' | 'leaving' | 'tried';

export interface EstateApplication {
  readonly application: Application;
  readonly standing: Standing;
  /** Keys of the functions it serves, each once. */
  readonly functions: readonly string[];
  readonly cost: AnnualCost;
  /** `null` until anything is known of its use. */
  readonly use: ApplicationUse | null;
  readonly choice: ApplicationChoice;
}

export interface EstateFunction {
  readonly key: string;
  readonly name: string;
  /** Applications that it needs; 0 where nobody has to serve it. */
  readonly needed: number;
  /** Applications that serve it and count. */
  readonly serving: readonly EstateApplication[];
  /** Those that are leaving or tried. */
  readonly uncounted: readonly EstateApplication[];
}

/** Live applications and the functions they serve (A5), both by name. */
export interface Estate {
  readonly applications: readonly EstateApplication[];
  readonly functions: readonly EstateFunction[];
}

const STANDINGS: Readonly<Record<ApplicationStatus, Standing | null>> = {
  candidate: 'tried',
  trial: 'tried',
  active: 'serves',
  'under-review': 'serves',
  retiring: 'leaving',
  retired: null,
  rejected: null,
};

/** `null` for an application that is not live: archived, retired or rejected. */
export function standingOf({ archived, status }: Pick<Application, 'archived' | 'status'>): Standing | null {
  return archived ? null : STANDINGS[status];
}

export interface EstateFacts {
  readonly applications: readonly Application[];
  readonly costs: ReadonlyMap<ApplicationId, AnnualCost>;
  readonly uses: ReadonlyMap<ApplicationId, ApplicationUse>;
  readonly choices: ChoiceBook;
}

const NO_COST: AnnualCost = { kind: 'unknown', why: 'Nothing is known of its cost.' };

function byName<T>(name: (one: T) => string): (a: T, b: T) => number {
  return (a, b) => {
    const [left, right] = [name(a).toLowerCase(), name(b).toLowerCase()];
    return left < right ? -1 : left > right ? 1 : 0;
  };
}

/** Puts together who serves what. Applications without a function are left out: they neither cover nor overlap anything. */
export function estateOf(facts: EstateFacts, { keyOf, nameOf }: FunctionNames): Estate {
  const applications = facts.applications
    .flatMap((application): EstateApplication[] => {
      const standing = standingOf(application);
      const functions = [...new Set(application.functions.map(keyOf))].filter((key) => key !== '');
      if (standing === null || functions.length === 0) return [];
      const { id } = application;
      const cost = facts.costs.get(id) ?? NO_COST;
      const use = facts.uses.get(id) ?? null;
      return [{ application, standing, functions, cost, use, choice: facts.choices.ofApplication(id) }];
    })
    .toSorted(byName(({ application }) => application.name));
  const servers = new Map<string, EstateApplication[]>();
  for (const one of applications) {
    for (const key of one.functions) servers.set(key, [...(servers.get(key) ?? []), one]);
  }
  const functions = [...servers]
    .map(([key, all]) => ({
      key,
      name: nameOf(key),
      needed: facts.choices.neededOf(key),
      serving: all.filter(({ standing }) => standing === 'serves'),
      uncounted: all.filter(({ standing }) => standing !== 'serves'),
    }))
    .toSorted(byName(({ name }) => name));
  return { applications, functions };
}

/** Overlap of a function = max(0, applications serving it − needed) (measures, applications). */
export function overlapOf({ serving, needed }: Pick<EstateFunction, 'serving' | 'needed'>): number {
  return Math.max(0, serving.length - needed);
}

/** Applications without a live function, which the matrix leaves out. */
export function withoutFunctions(applications: readonly Application[]): Application[] {
  return applications.filter((one) => standingOf(one) === 'serves' && one.functions.length === 0);
}
