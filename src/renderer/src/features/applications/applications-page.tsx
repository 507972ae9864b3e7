import type { ReactNode } from 'react';
import { useApplications, useContracts } from '#database/repositories.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { ApplicationsScreen } from './applications-screen.tsx';

/** The inventory. Waits for its rows, so that "no applications" is never said too early. */
export function ApplicationsPage(): ReactNode {
  const applications = useApplications();
  const contracts = useContracts();
  if (applications === undefined || contracts === undefined) {
    return <Screen title="Applications">{null}</Screen>;
  }
  return <ApplicationsScreen applications={applications} contracts={contracts} />;
}
