import type { ReactNode } from 'react';
import { useApplications, useContracts, useCustomers, useReminderDecisions } from '#database/repositories.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { RemindersScreen } from './reminders-screen.tsx';

/** Everything that is due, snoozed or coming, also where the system shows no notifications (N2). */
export function RemindersPage(): ReactNode {
  const contracts = useContracts();
  const customers = useCustomers(null);
  const applications = useApplications();
  const decisions = useReminderDecisions();
  if (!contracts || !customers || !applications || !decisions) {
    return <Screen title="Reminders">{null}</Screen>;
  }
  return (
    <RemindersScreen
      contracts={contracts}
      customers={customers}
      applications={applications}
      decisions={decisions}
    />
  );
}
