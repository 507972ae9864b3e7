import { useMemo } from 'react';
import { useApplications, useTasks } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useAllOf, useEfforts, useStageTools } from '#database/use-customer-rows.ts';
import { localTimeZone } from '#database/use-followed.ts';
import { useInSteps } from '#database/use-in-steps.ts';
import { useJourneys } from '#database/use-journeys.ts';
import { todayIn } from '#domain/calendar/zone.ts';
import type { ForceFacts } from '#domain/flywheel/force.ts';
import { beginning, wheelOf, type Wheel } from '#domain/flywheel/wheel.ts';
import { periodBefore, periodOfKind } from '#domain/journey/periods.ts';
import { isUsed } from '#domain/usage/figures/estate-use.ts';
import { useAnnualCosts } from '#ledger/use-annual-costs.ts';
import { useFlywheelState } from './flywheel-state.ts';

/** What the wheel is worked out from, and the wheel; `undefined` until it is ready. */
export interface WheelFigures {
  readonly facts: ForceFacts;
  readonly wheel: Wheel;
}

function useForceFacts(): ForceFacts | undefined {
  const filter = useFlywheelState((state) => state.filter);
  const journeys = useJourneys(filter);
  const runs = useAllOf('playRuns');
  const tasks = useTasks();
  const efforts = useEfforts();
  const tools = useStageTools();
  const costs = useAnnualCosts();
  const applications = useApplications();
  return useMemo(() => {
    if (!journeys || !runs || !tasks || !efforts || !tools || !costs || !applications) return undefined;
    const measured = new Set(journeys.map(({ customer }) => customer.id));
    const zone = localTimeZone();
    // What is not used any more, or was deleted, carries no stage: its cost would be unknown for good.
    const used = new Set(applications.filter(isUsed).map(({ id }) => id));
    return {
      journeys,
      runs: runs.filter(({ customerId }) => measured.has(customerId)),
      tasks: new Map(tasks.map((task) => [task.id as string, task])),
      efforts,
      tools: tools.filter(({ applicationId }) => used.has(applicationId)),
      costs,
      dayOf: (at) => todayIn(at, zone),
    };
  }, [journeys, runs, tasks, efforts, tools, costs, applications]);
}

/** The wheel of the chosen period and customers, worked out in steps. */
export function useWheel(): WheelFigures | undefined {
  const { today } = useSession();
  const kind = useFlywheelState((state) => state.period);
  const facts = useForceFacts();
  const begin = useMemo(() => {
    if (facts === undefined) return null;
    const days = periodOfKind(kind, today);
    const period = kind === 'all' ? { ...days, from: beginning(facts.journeys, today) } : days;
    return function* (): Generator<undefined, WheelFigures> {
      return { facts, wheel: yield* wheelOf(facts, period, periodBefore(kind, today), today) };
    };
  }, [facts, kind, today]);
  return useInSteps(begin);
}
