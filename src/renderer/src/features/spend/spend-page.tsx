import { Button, Text } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useHasRates } from '#database/rates.ts';
import { useSession } from '#database/session.tsx';
import { conversionOf } from '#domain/settings/settings.ts';
import type { LedgerOverview } from '#ledger/questions.ts';
import { useSpendOverview } from '#ledger/use-ledger.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { CommittedView } from './committed/committed-view.tsx';
import type { SpendView } from './spend-address.ts';
import { moneyOf } from './spend-money.ts';
import { SpendReport } from './spend-report.tsx';
import { SpendTabs } from './spend-tabs.tsx';
import { SpendActions, SpendSearch, SpendTools } from './spend-tools.tsx';
import { useSpendView } from './use-spend-view.ts';

/** Spend by month, group and row: as it was paid, over the terms it paid for, and what is still owed (S8). */
export function SpendPage(): ReactNode {
  const { locale } = useSession();
  const { value: overview, problem } = useSpendOverview();
  const hasRates = useHasRates();
  const [view, setView] = useSpendView();
  const rows = overview?.rows ?? 0;
  const count = rows === 1 ? '1 row' : `${rows.toLocaleString(locale)} rows`;
  const known = overview !== undefined && hasRates !== undefined;
  return (
    <Screen
      title="Spend"
      {...(rows > 0 && { count })}
      tools={rows > 0 && view.time !== 'committed' && <SpendSearch view={view} setView={setView} />}
      actions={rows > 0 && <SpendActions />}
    >
      <SpendTabs />
      {problem !== null && (
        <Text p="md" role="alert">
          {problem}
        </Text>
      )}
      {known && view.time === 'committed' && (
        <CommittedView view={view} setView={setView} hasRates={hasRates} />
      )}
      {known && view.time !== 'committed' && rows === 0 && <NoSpend />}
      {known && view.time !== 'committed' && rows > 0 && (
        <PaidView view={view} time={view.time} setView={setView} overview={overview} hasRates={hasRates} />
      )}
    </Screen>
  );
}

interface PaidViewProps {
  readonly view: SpendView;
  readonly time: Exclude<SpendView['time'], 'committed'>;
  readonly setView: (change: Partial<SpendView>, options?: { readonly replace?: boolean }) => void;
  readonly overview: LedgerOverview;
  readonly hasRates: boolean;
}

function PaidView({ view, time, setView, overview, hasRates }: PaidViewProps): ReactNode {
  const { settings } = useSession();
  const currencies = overview.currencies.map(({ currency }) => currency);
  const money = moneyOf(view.money, currencies, hasRates, conversionOf(settings));
  return (
    <>
      <SpendTools view={view} setView={setView} currencies={currencies} money={money} />
      <SpendReport view={view} setView={setView} spread={time} money={money} />
    </>
  );
}

function NoSpend(): ReactNode {
  return (
    <EmptyState
      title="No spend yet"
      icon={<IconReceipt size={32} stroke={1.4} color="var(--desk-dim)" aria-hidden />}
      actions={
        <>
          <Button component={Link} href="/import" data-primary-action>
            Import a statement
          </Button>
          <Button component={Link} href="/spend?view=committed" variant="default">
            What contracts still owe
          </Button>
        </>
      }
    >
      Import a bank or card statement, an expense export or an accounting ledger as CSV. You see everything
      that was recognised before anything is stored.
    </EmptyState>
  );
}
