import { Button } from '@mantine/core';
import { IconHeartbeat } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useBoards, useCustomers } from '#database/repositories.ts';
import { CustomerPages } from '#ui/customers/customer-pages.tsx';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { HealthScreen } from './health-screen.tsx';

/** How customers do, how that is judged, and how well it told who left (J5). */
export function HealthPage(): ReactNode {
  const boards = useBoards();
  const customers = useCustomers(null);
  if (!boards || !customers) return <Screen title="Health">{null}</Screen>;
  if (customers.length > 0) return <HealthScreen boards={boards} customers={customers} />;
  return (
    <Screen title="Health">
      <CustomerPages current="/customers/health" />
      <EmptyState
        title="No customers yet"
        icon={<IconHeartbeat size={32} stroke={1.4} aria-hidden />}
        actions={
          <Button component={Link} href="/import" data-primary-action>
            Import customers
          </Button>
        }
      >
        Put customers on a board, or import them; readings, tickets, answers and contacts make their health.
      </EmptyState>
    </Screen>
  );
}
