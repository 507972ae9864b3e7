import type { ReactNode } from 'react';
import { Screen } from '#ui/layout/screen.tsx';
import { UsagePages } from '#ui/usage/usage-pages.tsx';

export function OverlapPage(): ReactNode {
  return (
    <Screen title="Overlap">
      <UsagePages current="/usage/overlap" />
    </Screen>
  );
}
