import { Button } from '@mantine/core';
import { IconActivity } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useApplications, useContracts } from '#database/repositories.ts';
import { useApplicationUses } from '#database/use-application-use.ts';
import { useUsageSnapshots } from '#database/use-rows.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { UsagePages } from '#ui/usage/usage-pages.tsx';
import { UsageScreen } from './usage-screen.tsx';

/** What is really used, of what was bought (U2, U3). */
export function UsagePage(): ReactNode {
  const applications = useApplications();
  const contracts = useContracts();
  const snapshots = useUsageSnapshots();
  const uses = useApplicationUses();
  if (
    applications === undefined ||
    contracts === undefined ||
    snapshots === undefined ||
    uses === undefined
  ) {
    return (
      <Screen title="Usage">
        <UsagePages current="/usage" />
      </Screen>
    );
  }
  if (applications.length === 0) return <NoApplications />;
  return <UsageScreen applications={applications} contracts={contracts} snapshots={snapshots} uses={uses} />;
}

function NoApplications(): ReactNode {
  return (
    <Screen title="Usage">
      <UsagePages current="/usage" />
      <EmptyState
        title="No applications yet"
        icon={<IconActivity size={32} stroke={1.4} color="var(--desk-dim)" aria-hidden />}
        actions={
          <Button component={Link} href="/applications" data-primary-action>
            Go to Applications
          </Button>
        }
      >
        Use is measured for each application of the inventory. Enter or import them first, then import the
        lists of users that their admin consoles export.
      </EmptyState>
    </Screen>
  );
}
