import { useMemo } from 'react';
import { isMeasured, type CustomerFilter } from '#domain/journey/customer-filter.ts';
import { journeysOf, type Journey } from '#domain/journey/journeys.ts';
import { useCustomers } from './repositories.ts';
import { useAllOf } from './use-customer-rows.ts';

/** The journeys of all customers that are measured; `undefined` until their rows are read. */
export function useJourneys(filter: CustomerFilter): readonly Journey[] | undefined {
  const customers = useCustomers(filter.boardId);
  const events = useAllOf('stageEvents');
  const marks = useAllOf('customerMarks');
  const { boardId, segment, owner, plan } = filter;
  return useMemo(() => {
    if (!customers || !events || !marks) return undefined;
    const measured = customers.filter((one) => isMeasured(one, { boardId, segment, owner, plan }));
    return journeysOf(measured, events, marks);
  }, [customers, events, marks, boardId, segment, owner, plan]);
}
