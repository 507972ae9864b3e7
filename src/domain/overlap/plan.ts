import type { ApplicationId } from '#domain/brand.ts';
import type { CoverAnswer, CoverProblem } from './cover/problem.ts';
import type { Estate, EstateApplication, EstateFunction } from './estate.ts';
import { costOf } from './money.ts';
import type { ComparedCosts, CostTotal } from './money.ts';

export const PLAN_GOALS = ['smallest', 'cheapest'] as const;
/** `smallest`: fewest applications, of those the cheapest. `cheapest`: least cost, of those the fewest. */
export type PlanGoal = (typeof PLAN_GOALS)[number];

export const UNKNOWN_COST_RULES = ['stays', 'goes-first'] as const;
/** What becomes of an application in the cheapest set when nobody knows what it costs. */
export type UnknownCostRule = (typeof UNKNOWN_COST_RULES)[number];

export interface PlanOptions {
  readonly goal: PlanGoal;
  readonly unknownCost: UnknownCostRule;
}

/** What is asked of the solver, and how its goals are to be read. */
export interface PlanQuestion {
  readonly problem: CoverProblem;
  /** The applications that the problem is about, in its order. */
  readonly applications: readonly EstateApplication[];
  readonly options: PlanOptions;
  /** Place of the goal that counts applications, and of the one that adds costs. */
  readonly goals: { readonly count: number; readonly cost: number };
}

/**
 * The covering problem of an estate: applications in use, each function with what it needs. Goals in their order:
 * applications said to be not needed (and of unknown cost, where those go first) stay only where nobody else can serve;
 * then the fewest, of those the fewest of unknown cost, and the least known cost; or the least known cost, then the fewest.
 */
export function planQuestion(estate: Estate, costs: ComparedCosts, options: PlanOptions): PlanQuestion {
  const applications = estate.applications.filter(({ standing }) => standing === 'serves');
  const places = new Map(estate.functions.map(({ key }, place) => [key, place]));
  const { goal, unknownCost } = options;
  const goesFirst = (one: EstateApplication): boolean =>
    one.choice === 'not-needed' ||
    (goal === 'cheapest' && unknownCost === 'goes-first' && one.choice === 'free' && costs.of(one) === null);
  const stays = (one: EstateApplication): boolean =>
    one.choice === 'must-keep' ||
    (goal === 'cheapest' && unknownCost === 'stays' && one.choice === 'free' && costs.of(one) === null);
  const weights = applications.map((one) => {
    const cost = costs.of(one);
    const first = goesFirst(one) ? 1 : 0;
    return goal === 'smallest' ? [first, 1, cost === null ? 1 : 0, cost ?? 0] : [first, cost ?? 0, 1];
  });
  return {
    problem: {
      sets: applications.map(({ functions }) => functions.map((key) => places.get(key) ?? 0)),
      needs: estate.functions.map(({ needed }) => needed),
      must: applications.map(stays),
      weights,
    },
    applications,
    options,
    goals: goal === 'smallest' ? { count: 1, cost: 3 } : { count: 2, cost: 1 },
  };
}

/** A set of applications that covers every needed function, and what would go. */
export interface CoverPlan {
  readonly options: PlanOptions;
  readonly stays: readonly EstateApplication[];
  readonly goes: readonly EstateApplication[];
  /** What those that go cost a year. */
  readonly frees: CostTotal;
  /** No better set exists. */
  readonly proved: boolean;
  /** While not proved: the fewest applications, or the least cost in minor units, that a better set could have. */
  readonly least: number;
  /** Said to be not needed, and yet kept: nobody else serves something that is needed. */
  readonly keptAnyway: readonly EstateApplication[];
  /** Functions with fewer applications in use than they need. */
  readonly lacking: readonly EstateFunction[];
}

/** Reads the solver's answer as what stays and what goes. */
export function planOf(estate: Estate, question: PlanQuestion, answer: CoverAnswer): CoverPlan {
  const { applications, options, goals } = question;
  const chosen = new Set(answer.chosen);
  const stays = applications.filter((_, place) => chosen.has(place));
  const goes = applications.filter((_, place) => !chosen.has(place));
  const least = answer.least[options.goal === 'smallest' ? goals.count : goals.cost] ?? 0;
  return {
    options,
    stays,
    goes,
    frees: costOf(goes),
    proved: answer.proved,
    least,
    keptAnyway: stays.filter(({ choice }) => choice === 'not-needed'),
    lacking: estate.functions.filter(({ serving, needed }) => serving.length < needed),
  };
}

/** Ids of those that stay, to mark them. */
export function staying(plan: CoverPlan): ReadonlySet<ApplicationId> {
  return new Set(plan.stays.map(({ application }) => application.id));
}

/**
 * Redundant spend of a function = spend of those that serve it and are not chosen to stay (measures, applications); an
 * application counts at each of its functions, so that functions must not be added up: `CoverPlan.frees` has each once.
 */
export function redundantSpend({ serving }: EstateFunction, stays: ReadonlySet<ApplicationId>): CostTotal {
  return costOf(serving.filter(({ application }) => !stays.has(application.id)));
}
