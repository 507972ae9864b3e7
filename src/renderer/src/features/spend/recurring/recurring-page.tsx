import type { ReactNode } from 'react';
import { useSpendOverview } from '#ledger/use-ledger.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';

/** What comes again and again: subscriptions with their period, usual amount and next date (S7). */
export function RecurringPage(): ReactNode {
  const { value: overview } = useSpendOverview();
  return (
    <Screen title="Recurring charges">
      {overview?.rows === 0 && (
        <EmptyState title="No spend yet">
          Import a bank or card statement: what comes every month, quarter or year is then found by itself.
        </EmptyState>
      )}
    </Screen>
  );
}
