import { useMemo } from 'react';
import { useSession } from '#database/session.tsx';
import { useAllOf } from '#database/use-customer-rows.ts';
import { useHealthOf } from '#database/use-health.ts';
import type { Advocacy } from '#domain/advocacy/advocacy.ts';
import { rankAdvocates, type Advocates } from '#domain/advocacy/rank.ts';
import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Customer, StageEvent } from '#domain/journey/journey.ts';
import { stageIndex } from '#domain/journey/stages.ts';
import type { NpsResponse } from '#domain/nps/response.ts';

const PURCHASE = stageIndex('purchase');

function latestAnswers(responses: readonly NpsResponse[]): ReadonlyMap<CustomerId, NpsResponse> {
  const latest = new Map<CustomerId, NpsResponse>();
  for (const response of responses) {
    const known = latest.get(response.customerId);
    if (known === undefined || known.on < response.on) latest.set(response.customerId, response);
  }
  return latest;
}

/** The day each customer first came to Purchase or further. */
function firstPurchases(events: readonly StageEvent[]): ReadonlyMap<CustomerId, IsoDate> {
  const first = new Map<CustomerId, IsoDate>();
  for (const { customerId, to, on } of events) {
    const known = first.get(customerId);
    if (stageIndex(to) >= PURCHASE && (known === undefined || on < known)) first.set(customerId, on);
  }
  return first;
}

/** Advocates and candidates; `undefined` until everything they are ranked by is read. */
export function useAdvocates(
  customers: readonly Customer[],
  entries: readonly Advocacy[],
): Advocates | undefined {
  const { today } = useSession();
  const responses = useAllOf('npsResponses');
  const events = useAllOf('stageEvents');
  const health = useHealthOf(customers);
  return useMemo(() => {
    if (!responses || !events || !health) return undefined;
    const answers = latestAnswers(responses);
    const since = firstPurchases(events);
    return rankAdvocates(
      customers,
      entries,
      (id) => {
        const own = health.get(id);
        const score = own?.score ?? null;
        return {
          nps: answers.get(id)?.score ?? null,
          health: score === null ? null : { score: Math.round(score), good: own?.level === 'good' },
          since: since.get(id) ?? null,
        };
      },
      today,
    );
  }, [customers, entries, responses, events, health, today]);
}
