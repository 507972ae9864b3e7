import type { ReactNode } from 'react';
import { useApplications } from '#database/repositories.ts';
import { useUsageActions, useUsageSnapshots } from '#database/use-rows.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { UsagePages } from '#ui/usage/usage-pages.tsx';
import { FilesScreen } from './files/files-screen.tsx';

/** The files that use is known from: each can be looked at and taken back (U1). */
export function UsageFilesPage(): ReactNode {
  const snapshots = useUsageSnapshots();
  const applications = useApplications();
  const actions = useUsageActions();
  if (snapshots === undefined || applications === undefined || actions === undefined) {
    return (
      <Screen title="Usage files">
        <UsagePages current="/usage/files" />
      </Screen>
    );
  }
  return <FilesScreen snapshots={snapshots} applications={applications} actions={actions} />;
}
