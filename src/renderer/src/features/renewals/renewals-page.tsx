import { Button } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useApplications, useContracts } from '#database/repositories.ts';
import { useFollowed } from '#database/use-followed.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { RenewalPages } from '#ui/renewals/renewal-pages.tsx';
import { RenewalsScreen } from './renewals-screen.tsx';

/** When which contract renews, and by when somebody must act (R3). */
export function RenewalsPage(): ReactNode {
  const contracts = useContracts();
  const applications = useApplications();
  const all = useFollowed();
  if (!contracts || !applications || !all) return <Screen title="Renewals">{null}</Screen>;
  if (contracts.length > 0) {
    return <RenewalsScreen contracts={contracts} applications={applications} all={all} />;
  }
  return (
    <Screen title="Renewals">
      <RenewalPages current="/renewals" />
      <EmptyState
        title="No contracts yet"
        icon={<IconCalendarEvent size={32} stroke={1.4} aria-hidden />}
        actions={
          <Button component={Link} href="/contracts/new" data-primary-action>
            New contract
          </Button>
        }
      >
        Enter what you agreed with your vendors; the calendar then shows by when notice must be sent, and what
        renews otherwise.
      </EmptyState>
    </Screen>
  );
}
