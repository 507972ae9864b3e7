import { useMemo } from 'react';
import type { ReminderSources } from '#domain/reminders/occasions/facts.ts';
import {
  useApplications,
  useContracts,
  useCustomers,
  useDecisions,
  useNotices,
  useRetirements,
  useTasks,
} from './repositories.ts';
import { useCheckIns } from './use-rows.ts';
import { localTimeZone } from './use-followed.ts';

/** All rows that reminders are made from; `undefined` until each of them has been read. */
export function useReminderSources(): ReminderSources | undefined {
  const contracts = useContracts();
  const customers = useCustomers(null);
  const applications = useApplications();
  const decisions = useDecisions();
  const notices = useNotices();
  const tasks = useTasks();
  const retirements = useRetirements();
  const checkIns = useCheckIns();
  return useMemo(
    () =>
      contracts && customers && applications && decisions && notices && tasks && retirements && checkIns
        ? {
            contracts,
            customers,
            applications,
            decisions,
            notices,
            tasks,
            retirements,
            checkIns,
            timeZone: localTimeZone(),
          }
        : undefined,
    [contracts, customers, applications, decisions, notices, tasks, retirements, checkIns],
  );
}
