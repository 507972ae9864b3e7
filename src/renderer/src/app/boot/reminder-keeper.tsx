import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useReminderDecisions } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useReminderSources } from '#database/use-reminder-sources.ts';
import { ask } from '#desktop/desktop.ts';
import { useReminderStatus } from '#desktop/reminder-status.ts';
import { KNOWS_ALL } from '#domain/reminders/decision.ts';
import { knownFrom } from '#domain/reminders/gather.ts';
import { countDueSteps } from '#domain/reminders/list.ts';
import { planningSteps } from '#domain/reminders/plan.ts';
import { settledDeadlines } from '#domain/reminders/settled.ts';
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
  const sources = useReminderSources();
  const decisions = useReminderDecisions();
  const setStatus = useReminderStatus((state) => state.set);
  const setDue = useReminderStatus((state) => state.setDue);
  useEffect(() => {
    if (sources === undefined || decisions === undefined) return undefined;
    const { quietFrom, quietTo, notifications } = settings.reminders;
    const planning = new AbortController();
    inIdleSteps(planningSteps(sources, settings, today, locale, decisions), planning.signal)
      .then(async (planned) => {
        if (planned === null) return;
        // Without notifications there is no plan at all: nothing of an earlier one may be held back for later.
        const reminders = notifications ? planned : [];
        const from = notifications ? knownFrom(today) : KNOWS_ALL;
        const settled = settledDeadlines(sources, settings.deadlines, today, decisions);
        setStatus(await ask('reminders:plan', { reminders, settled, knownFrom: from, quietFrom, quietTo }));
      })
      .then(() => inIdleSteps(countDueSteps(sources, decisions, settings, today, locale), planning.signal))
      .then((due) => {
        if (due !== null) setDue(due);
      })
      .catch((error: unknown) => reportProblem('Reminders could not be planned', error));
    return () => planning.abort();
  }, [sources, decisions, settings, today, locale, setStatus, setDue]);
  return null;
}
