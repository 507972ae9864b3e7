import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { UsagePages } from '#ui/usage/usage-pages.tsx';
import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { OverlapScreen } from './overlap-screen.tsx';
import { useComparedCosts, useEstate } from '#ledger/overlap/use-estate.ts';

const TABS = <UsagePages current="/usage/overlap" />;

/** Applications that serve the same functions, what that costs, and which of them would do (A5). */
export function OverlapPage(): ReactNode {
  const estate = useEstate();
  const costs = useComparedCosts(estate);
  if (estate === undefined || costs === undefined) return <Screen title="Overlap">{TABS}</Screen>;
  if (estate.functions.length === 0) {
    return (
      <Screen title="Overlap">
        {TABS}
        <EmptyState title="No application has a function yet">
          Say in the{' '}
          <Anchor component={Link} href="/applications" inherit underline="always">
            inventory
          </Anchor>{' '}
          which business functions each application serves. Those that serve the same one are compared here.
        </EmptyState>
      </Screen>
    );
  }
  return <OverlapScreen estate={estate} costs={costs} tabs={TABS} />;
}
