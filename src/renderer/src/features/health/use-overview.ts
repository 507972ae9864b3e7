import { useMemo } from 'react';
import { useSession } from '#database/session.tsx';
import { useHealthFacts } from '#database/use-health.ts';
import { useInSteps } from '#database/use-in-steps.ts';
import { useJourneys } from '#database/use-journeys.ts';
import { backTest, type BackTest } from '#domain/health/back-test.ts';
import { healthOverview, type CustomerHealthRow } from '#domain/health/overview.ts';
import type { CustomerFilter } from '#domain/journey/customer-filter.ts';

interface Overview {
  readonly rows: readonly CustomerHealthRow[];
  readonly backTest: BackTest | undefined;
}

/** Health of the customers that pass the filter, then its back-test; `undefined` until it is worked out. */
export function useOverview(filter: CustomerFilter): Overview | undefined {
  const { today, settings } = useSession();
  const journeys = useJourneys(filter);
  const factsOf = useHealthFacts();
  const { health } = settings;
  const begin = useMemo(() => {
    if (journeys === undefined || factsOf === undefined) return null;
    const customers = journeys.map(({ customer }) => customer);
    return () => healthOverview(customers, factsOf, health, today);
  }, [journeys, factsOf, health, today]);
  const test = useMemo(
    () =>
      journeys === undefined || factsOf === undefined
        ? null
        : () => backTest(journeys, factsOf, health, today),
    [journeys, factsOf, health, today],
  );
  const rows = useInSteps(begin);
  const tested = useInSteps(test);
  return useMemo(() => (rows === undefined ? undefined : { rows, backTest: tested }), [rows, tested]);
}
