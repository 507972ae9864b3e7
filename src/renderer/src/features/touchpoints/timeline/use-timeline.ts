import { useMemo } from 'react';
import { useStageEvents, useTasks } from '#database/repositories.ts';
import { useOfCustomer } from '#database/use-customer-rows.ts';
import { localTimeZone } from '#database/use-followed.ts';
import { useSession } from '#database/session.tsx';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { todayIn } from '#domain/calendar/zone.ts';
import { timelineOf } from '#domain/customer-timeline/timeline.ts';
import type { TimelineEntry } from '#domain/customer-timeline/timeline.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { journeysOf } from '#domain/journey/journeys.ts';
import type { Journey } from '#domain/journey/journeys.ts';

export interface CustomerTimeline {
  readonly journey: Journey;
  readonly entries: readonly TimelineEntry[];
}

/** The calendar day of an instant, where the manager is. */
export function localDay(at: IsoInstant): IsoDate {
  return todayIn(at, localTimeZone());
}

/** Everything that happened with a customer, newest first; `null` while it is being read. */
export function useTimeline(customer: Customer): CustomerTimeline | null {
  const { today } = useSession();
  const { id } = customer;
  const moves = useStageEvents(id);
  const marks = useOfCustomer('customerMarks', id);
  const touchpoints = useOfCustomer('touchpoints', id);
  const runs = useOfCustomer('playRuns', id);
  const responses = useOfCustomer('npsResponses', id);
  const values = useOfCustomer('customerValues', id);
  const tasks = useTasks();
  return useMemo(() => {
    if (!moves || !marks || !touchpoints || !runs || !responses || !values || !tasks) return null;
    const [journey] = journeysOf([customer], moves, marks);
    if (journey === undefined) return null;
    const own = tasks.filter(({ subject }) => subject.kind === 'customer' && subject.id === customer.id);
    const sources = { journey, touchpoints, runs, responses, values, tasks: own };
    return { journey, entries: timelineOf(sources, today, localDay) };
  }, [customer, moves, marks, touchpoints, runs, responses, values, tasks, today]);
}
