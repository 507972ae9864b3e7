import { useEffect, useMemo, useState } from 'react';
import type { Estate } from '#domain/overlap/estate.ts';
import type { ComparedCosts } from '#domain/overlap/money.ts';
import { planOf, planQuestion } from '#domain/overlap/plan.ts';
import type { CoverPlan, PlanGoal, PlanQuestion, UnknownCostRule } from '#domain/overlap/plan.ts';
import { solveBeside } from './solver-client.ts';
import { useComparedCosts, useEstate } from './use-estate.ts';

interface Solved {
  readonly question: PlanQuestion;
  readonly plan: CoverPlan | null;
  readonly problem: string | null;
}

/** A covering set as it is worked out. */
export interface LivePlan {
  /** `undefined` until there is an answer; the one before while a new one is on its way. */
  readonly plan: CoverPlan | undefined;
  readonly pending: boolean;
  /** Why there is no answer, or `null`. */
  readonly problem: string | null;
}

/** The covering set of an estate; worked out anew whenever the estate, costs or options change. */
export function usePlan(
  estate: Estate | undefined,
  costs: ComparedCosts | undefined,
  goal: PlanGoal,
  unknownCost: UnknownCostRule,
): LivePlan {
  const [solved, setSolved] = useState<Solved | null>(null);
  const question = useMemo(
    () => (estate && costs ? planQuestion(estate, costs, { goal, unknownCost }) : null),
    [estate, costs, goal, unknownCost],
  );
  useEffect(() => {
    if (question === null || estate === undefined) return;
    let current = true;
    const settle = (plan: CoverPlan | null, problem: string | null): void => {
      if (current) setSolved({ question, plan, problem });
    };
    solveBeside(question.problem).then(
      (answer) => settle(planOf(estate, question, answer), null),
      (error: unknown) => settle(null, error instanceof Error ? error.message : String(error)),
    );
    return () => {
      current = false;
    };
  }, [question, estate]);
  return {
    plan: solved?.plan ?? undefined,
    pending: solved?.question !== question,
    problem: solved?.problem ?? null,
  };
}

/** The smallest set that serves everything, as the overlap page shows it first. */
export function useSmallestSet(): LivePlan {
  const estate = useEstate();
  const costs = useComparedCosts(estate);
  return usePlan(estate, costs, 'smallest', 'stays');
}
