import { Button } from '@mantine/core';
import { IconMessage2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useBoards, useCustomers } from '#database/repositories.ts';
import { useAllOf } from '#database/use-customer-rows.ts';
import { CustomerPages } from '#ui/customers/customer-pages.tsx';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { FeedbackScreen } from './feedback-screen.tsx';

/** What customers answer when they are asked whether they would recommend us (J7). */
export function FeedbackPage(): ReactNode {
  const boards = useBoards();
  const customers = useCustomers(null);
  const responses = useAllOf('npsResponses');
  if (!boards || !customers || !responses) return <Screen title="Feedback">{null}</Screen>;
  if (customers.length > 0) {
    return <FeedbackScreen boards={boards} customers={customers} responses={responses} />;
  }
  return (
    <Screen title="Feedback">
      <CustomerPages current="/customers/feedback" />
      <EmptyState
        title="No customers yet"
        icon={<IconMessage2 size={32} stroke={1.4} aria-hidden />}
        actions={
          <Button component={Link} href="/import" data-primary-action>
            Import customers
          </Button>
        }
      >
        Put customers on a board, or import them; then record what they answer, or import nps.csv.
      </EmptyState>
    </Screen>
  );
}
