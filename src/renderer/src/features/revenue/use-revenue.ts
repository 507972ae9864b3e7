import { useMemo } from 'react';
import { useCustomers } from '#database/repositories.ts';
import { useAllOf } from '#database/use-customer-rows.ts';
import { useHealthOf } from '#database/use-health.ts';
import type { CustomerId } from '#domain/brand.ts';
import type { CustomerValue } from '#domain/journey/customer-value.ts';
import type { NpsResponse } from '#domain/nps/response.ts';
import type { RenewalSigns } from '#domain/revenue/renewals.ts';

/** What the figures need besides the journeys; `undefined` until it is read. */
export interface RevenueFacts {
  readonly values: ReadonlyMap<CustomerId, readonly CustomerValue[]>;
  readonly signsOf: (id: CustomerId) => RenewalSigns;
}

export function useRevenueFacts(): RevenueFacts | undefined {
  const values = useAllOf('customerValues');
  const responses = useAllOf('npsResponses');
  const health = useHealthOf(useCustomers(null));
  return useMemo(() => {
    if (!values || !responses || !health) return undefined;
    const levelOf = (id: CustomerId): RenewalSigns['health'] => {
      const level = health.get(id)?.level ?? 'unknown';
      return level === 'unknown' ? null : level;
    };
    const answers = lastAnswers(responses);
    return {
      values: Map.groupBy(values, ({ customerId }) => customerId),
      signsOf: (id) => ({ health: levelOf(id), lastAnswer: answers.get(id)?.score ?? null }),
    };
  }, [values, responses, health]);
}

function lastAnswers(responses: readonly NpsResponse[]): ReadonlyMap<CustomerId, NpsResponse> {
  const latest = new Map<CustomerId, NpsResponse>();
  for (const response of responses) {
    const before = latest.get(response.customerId);
    if (before === undefined || before.on < response.on) latest.set(response.customerId, response);
  }
  return latest;
}
