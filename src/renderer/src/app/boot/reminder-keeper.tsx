import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useApplications, useContracts, useCustomers, useReminderDecisions } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { ask } from '#desktop/desktop.ts';
import { useReminderStatus } from '#desktop/reminder-status.ts';
import { settledBy } from '#domain/reminders/decision.ts';
import { planningSteps } from '#domain/reminders/plan.ts';
import { inIdleSteps } from './idle-steps.ts';
import { reportProblem } from './report-problem.ts';
import { useAfterFirstScreen } from './use-after-first-screen.ts';

/**
 * Makes the whole plan anew whenever something it is made from changes, and hands it to main. Nobody waits for the
 * plan: what it is made from is read once the first screen is complete, and the thread stays free for the manager.
 */
export function ReminderKeeper(): ReactNode {
  return useAfterFirstScreen() ? <Planner /> : null;
}

function Planner(): null {
  const { settings, today, locale } = useSession();
  const contracts = useContracts();
  const customers = useCustomers(null);
  const applications = useApplications();
  const decisions = useReminderDecisions();
  const setStatus = useReminderStatus((state) => state.set);
  useEffect(() => {
    if (!contracts || !customers || !applications || !decisions) return undefined;
    const sources = { contracts, customers, applications };
    const { quietFrom, quietTo } = settings.reminders;
    const planning = new AbortController();
    inIdleSteps(planningSteps(sources, settings, today, locale, decisions), planning.signal)
      .then(async (reminders) => {
        if (reminders === null) return;
        setStatus(
          await ask('reminders:plan', { reminders, settled: settledBy(decisions), quietFrom, quietTo }),
        );
      })
      .catch((error: unknown) => reportProblem('Reminders could not be planned', error));
    return () => planning.abort();
  }, [contracts, customers, applications, decisions, settings, today, locale, setStatus]);
  return null;
}
