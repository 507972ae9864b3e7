import { useMemo } from 'react';
import { useSession } from '#database/session.tsx';
import { useInSteps } from '#database/use-in-steps.ts';
import { addMonths } from '#domain/calendar/period.ts';
import { staysAhead, type Journey } from '#domain/journey/journeys.ts';
import { periodBefore, periodOfKind } from '#domain/journey/periods.ts';
import { revenueOf, type Revenue } from '#domain/revenue/movement.ts';
import { recurringByMonth, type RecurringByMonth } from '#domain/revenue/recurring-by-month.ts';
import {
  renewalForecast,
  renewalRate,
  type ForecastMonth,
  type RenewalRate,
} from '#domain/revenue/renewals.ts';
import { useRevenueState } from './revenue-state.ts';
import type { RevenueFacts } from './use-revenue.ts';

const CHART_MONTHS = 24;
const FORECAST_MONTHS = 12;

/** What the screen shows. */
interface RevenueFigures {
  readonly revenue: Revenue;
  /** Of the period before; `null` when nothing is before. */
  readonly before: Revenue | null;
  readonly renewals: RenewalRate;
  readonly recurring: RecurringByMonth;
  readonly forecast: readonly ForecastMonth[];
}

/** The figures of these journeys, worked out in steps; `undefined` until they are ready. */
export function useRevenueFigures(
  journeys: readonly Journey[],
  { values, signsOf }: RevenueFacts,
): RevenueFigures | undefined {
  const { today } = useSession();
  const kind = useRevenueState((state) => state.period);
  const begin = useMemo(
    () =>
      function* (): Generator<undefined, RevenueFigures> {
        const [period, daysBefore] = [periodOfKind(kind, today), periodBefore(kind, today)];
        yield* staysAhead(journeys, period.to);
        const revenue = revenueOf(journeys, values, period);
        let before: Revenue | null = null;
        if (daysBefore !== null) {
          yield* staysAhead(journeys, daysBefore.to);
          before = revenueOf(journeys, values, daysBefore);
        }
        yield* staysAhead(journeys, today);
        const renewals = renewalRate(journeys, period, today);
        yield undefined;
        const recurring = recurringByMonth(journeys, values, today, CHART_MONTHS);
        yield undefined;
        const ahead = { from: today, to: addMonths(today, FORECAST_MONTHS) };
        return {
          revenue,
          before,
          renewals,
          recurring,
          forecast: renewalForecast(journeys, values, signsOf, ahead),
        };
      },
    [journeys, values, signsOf, kind, today],
  );
  return useInSteps(begin);
}
