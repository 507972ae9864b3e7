import type { ReactNode } from 'react';
import { Screen } from '#ui/layout/screen.tsx';
import { UsagePages } from '#ui/usage/usage-pages.tsx';

export function UsageFilesPage(): ReactNode {
  return (
    <Screen title="Usage files">
      <UsagePages current="/usage/files" />
    </Screen>
  );
}
