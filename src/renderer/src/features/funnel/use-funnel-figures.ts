import { useMemo } from 'react';
import { useSession } from '#database/session.tsx';
import { useInSteps } from '#database/use-in-steps.ts';
import { funnel, type FunnelStage } from '#domain/funnel/funnel.ts';
import { retention, type RetentionCohort } from '#domain/funnel/retention.ts';
import { timeInStage, type TimeInStage } from '#domain/funnel/time-in-stage.ts';
import { staysAhead, type Journey } from '#domain/journey/journeys.ts';
import { periodOfKind } from '#domain/journey/periods.ts';
import { useFunnelState } from './funnel-state.ts';

/** What the screen shows. */
interface FunnelFigures {
  readonly stages: readonly FunnelStage[];
  readonly times: readonly TimeInStage[];
  readonly cohorts: readonly RetentionCohort[];
}

/** The figures of these journeys, worked out in steps; `undefined` until they are ready. */
export function useFunnelFigures(journeys: readonly Journey[]): FunnelFigures | undefined {
  const { today } = useSession();
  const period = useFunnelState((state) => state.period);
  const order = useFunnelState((state) => state.order);
  const begin = useMemo(
    () =>
      function* (): Generator<undefined, FunnelFigures> {
        yield* staysAhead(journeys, today);
        const stages = funnel(journeys, periodOfKind(period, today), order, today);
        yield undefined;
        const times = timeInStage(journeys, today);
        yield undefined;
        return { stages, times, cohorts: retention(journeys, today) };
      },
    [journeys, period, order, today],
  );
  return useInSteps(begin);
}
