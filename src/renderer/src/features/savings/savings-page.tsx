import type { ReactNode } from 'react';
import {
  useApplications,
  useContracts,
  useQuotes,
  useRetirements,
  useSavings,
} from '#database/repositories.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { SavingsScreen } from './savings-screen.tsx';

/** The register of what was saved and avoided (R8). */
export function SavingsPage(): ReactNode {
  const savings = useSavings();
  const contracts = useContracts();
  const applications = useApplications();
  const quotes = useQuotes();
  const retirements = useRetirements();
  if (!savings || !contracts || !applications || !quotes || !retirements) {
    return <Screen title="Savings">{null}</Screen>;
  }
  return (
    <SavingsScreen
      savings={savings}
      contracts={contracts}
      applications={applications}
      quotes={quotes}
      retirements={retirements}
    />
  );
}
