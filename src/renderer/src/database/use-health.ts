import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { CustomerId } from '#domain/brand.ts';
import {
  factsByCustomer,
  healthOfAll,
  type CustomerHealth,
  type FactsOf,
} from '#domain/health/customer-health.ts';
import type { HealthReading } from '#domain/health/health.ts';
import { HERE, type Customer } from '#domain/journey/journey.ts';
import type { NpsResponse } from '#domain/nps/response.ts';
import type { Touchpoint } from '#domain/touchpoints/touchpoint.ts';
import { allRows } from './each-row.ts';
import { useSession } from './session.tsx';
import { useInSteps } from './use-in-steps.ts';

/** Everything that health is worked out from, by customer; `undefined` until it is read. Read in pieces. */
export function useHealthFacts(): FactsOf | undefined {
  const { database } = useSession().workspace;
  return useLiveQuery(
    async () =>
      factsByCustomer({
        readings: await allRows<HealthReading>(database, 'healthReadings'),
        responses: await allRows<NpsResponse>(database, 'npsResponses'),
        touchpoints: await allRows<Touchpoint>(database, 'touchpoints'),
      }),
    [database],
  );
}

/** Health by customer. */
export type HealthBook = ReadonlyMap<CustomerId, CustomerHealth>;

type Told = Pick<Customer, 'id' | 'state'>;

/** What health needs of customers: the same text while they only move, so that a moved card costs nothing. */
function keyOf(customers: readonly Told[]): string {
  return JSON.stringify(
    customers.map(({ id, state }): Told => ({ id, state: state.kind === 'lost' ? state : HERE })),
  );
}

/**
 * Health of each of these customers today, or frozen at the day before they were lost; `undefined` until it is worked out, which
 * never holds up the window. Give the same array while nothing changed.
 */
export function useHealthOf(customers: readonly Customer[] | undefined): HealthBook | undefined {
  const { today, settings } = useSession();
  const factsOf = useHealthFacts();
  const { health } = settings;
  const key = useMemo(() => (customers === undefined ? undefined : keyOf(customers)), [customers]);
  const begin = useMemo(
    () =>
      key === undefined || factsOf === undefined
        ? null
        : () => healthOfAll(JSON.parse(key) as readonly Told[], factsOf, health, today),
    [key, factsOf, health, today],
  );
  return useInSteps(begin);
}
