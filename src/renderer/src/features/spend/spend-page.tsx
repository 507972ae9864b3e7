import { Button, Text } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useSpendOverview } from '#ledger/use-ledger.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { SpendReport } from './spend-report.tsx';
import { SpendTabs } from './spend-tabs.tsx';
import { SpendActions, SpendSearch, SpendTools } from './spend-tools.tsx';
import { useSpendView } from './use-spend-view.ts';

/** Spend by month, group and row, from one ledger (S8 in its first form: cash by payment date). */
export function SpendPage(): ReactNode {
  const { locale } = useSession();
  const { value: overview, problem } = useSpendOverview();
  const [view, setView] = useSpendView();
  if (overview === undefined || overview.rows === 0) {
    return (
      <Screen title="Spend">
        <SpendTabs />
        {problem !== null && (
          <Text p="md" role="alert">
            {problem}
          </Text>
        )}
        {overview?.rows === 0 && <NoSpend />}
      </Screen>
    );
  }
  const known = overview.currencies.map(({ currency }) => currency);
  // A currency from an old address may be gone with its import.
  const currency = known.find((code) => code === view.currency) ?? known[0] ?? '';
  const count = overview.rows === 1 ? '1 row' : `${overview.rows.toLocaleString(locale)} rows`;
  return (
    <Screen
      title="Spend"
      count={count}
      tools={<SpendSearch view={view} setView={setView} />}
      actions={<SpendActions />}
    >
      <SpendTabs />
      {problem !== null && (
        <Text p="md" role="alert">
          {problem}
        </Text>
      )}
      <SpendTools view={view} setView={setView} currencies={known} currency={currency} />
      <SpendReport view={view} setView={setView} currency={currency} />
    </Screen>
  );
}

function NoSpend(): ReactNode {
  return (
    <EmptyState
      title="No spend yet"
      icon={<IconReceipt size={32} stroke={1.4} color="var(--desk-dim)" aria-hidden />}
      actions={
        <Button component={Link} href="/import" data-primary-action>
          Import a statement
        </Button>
      }
    >
      Import a bank or card statement, an expense export or an accounting ledger as CSV. You see everything
      that was recognised before anything is stored.
    </EmptyState>
  );
}
