import type { ReactNode } from 'react';
import { useReminderDecisions } from '#database/repositories.ts';
import { useReminderSources } from '#database/use-reminder-sources.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { RemindersScreen } from './reminders-screen.tsx';

/** Everything that is due, snoozed or coming, also where the system shows no notifications (N2). */
export function RemindersPage(): ReactNode {
  const sources = useReminderSources();
  const decisions = useReminderDecisions();
  if (!sources || !decisions) return <Screen title="Reminders">{null}</Screen>;
  return <RemindersScreen sources={sources} decisions={decisions} />;
}
