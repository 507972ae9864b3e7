import { useEffect, useMemo } from 'react';
import { useApplications, useContracts, useCustomers, useReminderDecisions } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { ask } from '#desktop/desktop.ts';
import { useReminderStatus } from '#desktop/reminder-status.ts';
import { settledBy } from '#domain/reminders/decision.ts';
import { planReminders } from '#domain/reminders/plan.ts';
import { reportProblem } from './report-problem.ts';

/** Makes the whole plan anew whenever something it is made from changes, and hands it to main. */
export function ReminderKeeper(): null {
  const { settings, today, locale } = useSession();
  const contracts = useContracts();
  const customers = useCustomers(null);
  const applications = useApplications();
  const decisions = useReminderDecisions();
  const setStatus = useReminderStatus((state) => state.set);
  const plan = useMemo(
    () =>
      contracts && customers && applications && decisions
        ? {
            reminders: planReminders(
              { contracts, customers, applications },
              settings,
              today,
              locale,
              decisions,
            ),
            settled: settledBy(decisions),
          }
        : null,
    [contracts, customers, applications, decisions, settings, today, locale],
  );
  const { quietFrom, quietTo } = settings.reminders;
  useEffect(() => {
    if (plan === null) return;
    ask('reminders:plan', { ...plan, quietFrom, quietTo })
      .then(setStatus)
      .catch((error: unknown) => reportProblem('Reminders could not be planned', error));
  }, [plan, quietFrom, quietTo, setStatus]);
  return null;
}
