import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { useSession } from '#database/session.tsx';
import { localTimeZone } from '#database/use-followed.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { todayIn } from '#domain/calendar/zone.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { followUpState, followUpTaskId, type FollowUpState } from '#domain/nps/follow-up.ts';
import type { NpsResponse } from '#domain/nps/response.ts';

/** An answer with who gave it and how far its follow-up has come. */
export interface AnswerRow {
  readonly response: NpsResponse;
  readonly customer: Customer;
  readonly followUp: FollowUpState;
}

/** The answers of these customers, with the tasks that follow them up; `undefined` until they are read. */
export function useAnswerRows(
  responses: readonly NpsResponse[] | undefined,
  customers: readonly Customer[],
): readonly AnswerRow[] | undefined {
  const { database } = useSession().workspace;
  const tasks = useLiveQuery(() => database.tasks.where('id').startsWith('nps-').toArray(), [database]);
  return useMemo(() => {
    if (responses === undefined || tasks === undefined) return undefined;
    const byId = new Map(customers.map((customer) => [customer.id, customer]));
    const taskOf = new Map(tasks.map((task) => [task.id, task]));
    const timeZone = localTimeZone();
    const dayOf = (at: IsoInstant) => todayIn(at, timeZone);
    return responses.flatMap((response) => {
      const customer = byId.get(response.customerId);
      if (customer === undefined) return [];
      const followUp = followUpState(response, taskOf.get(followUpTaskId(response)), dayOf);
      return [{ response, customer, followUp }];
    });
  }, [responses, tasks, customers]);
}
