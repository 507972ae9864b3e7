import { useEffect } from 'react';
import { useApplications, useContracts, useCustomers, useReminderDecisions } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { ask } from '#desktop/desktop.ts';
import { useReminderStatus } from '#desktop/reminder-status.ts';
import { settledBy } from '#domain/reminders/decision.ts';
import { planReminders } from '#domain/reminders/plan.ts';
import { reportProblem } from './report-problem.ts';

/** Planning thousands of contracts takes a second: it waits for a moment without other work, at most so long. */
const LATEST_MS = 2000;

/**
 * Makes the whole plan anew whenever something it is made from changes, and hands it to main. Drawing comes
 * first: nobody waits for the plan.
 */
export function ReminderKeeper(): null {
  const { settings, today, locale } = useSession();
  const contracts = useContracts();
  const customers = useCustomers(null);
  const applications = useApplications();
  const decisions = useReminderDecisions();
  const setStatus = useReminderStatus((state) => state.set);
  useEffect(() => {
    if (!contracts || !customers || !applications || !decisions) return undefined;
    const plan = (): void => {
      const sources = { contracts, customers, applications };
      const { quietFrom, quietTo } = settings.reminders;
      const reminders = planReminders(sources, settings, today, locale, decisions);
      ask('reminders:plan', { reminders, settled: settledBy(decisions), quietFrom, quietTo })
        .then(setStatus)
        .catch((error: unknown) => reportProblem('Reminders could not be planned', error));
    };
    const idle = requestIdleCallback(plan, { timeout: LATEST_MS });
    return () => cancelIdleCallback(idle);
  }, [contracts, customers, applications, decisions, settings, today, locale, setStatus]);
  return null;
}
