import type { ReactNode } from 'react';
import { useApplications, useDecisions } from '#database/repositories.ts';
import { useRightSizes } from '#database/use-right-sizes.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { UsagePages } from '#ui/usage/usage-pages.tsx';
import { RightSizingScreen } from './right-sizing-screen.tsx';

/** Which seats can go, what they cost, and when (U4). */
export function RightSizingPage(): ReactNode {
  const sizes = useRightSizes();
  const applications = useApplications();
  const decisions = useDecisions();
  if (sizes === undefined || applications === undefined || decisions === undefined) {
    return (
      <Screen title="Right-sizing">
        <UsagePages current="/usage/right-sizing" />
      </Screen>
    );
  }
  return <RightSizingScreen sizes={sizes} applications={applications} decisions={decisions} />;
}
