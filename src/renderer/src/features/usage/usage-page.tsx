import type { ReactNode } from 'react';
import { Screen } from '#ui/layout/screen.tsx';
import { UsagePages } from '#ui/usage/usage-pages.tsx';

export function UsagePage(): ReactNode {
  return (
    <Screen title="Usage">
      <UsagePages current="/usage" />
    </Screen>
  );
}
