import type { ReactNode } from 'react';
import { Screen } from '#ui/layout/screen.tsx';
import { UsagePages } from '#ui/usage/usage-pages.tsx';

export function RightSizingPage(): ReactNode {
  return (
    <Screen title="Right-sizing">
      <UsagePages current="/usage/right-sizing" />
    </Screen>
  );
}
