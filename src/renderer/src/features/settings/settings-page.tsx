import { Divider, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Screen } from '#ui/layout/screen.tsx';
import { CheckInsSection } from './check-ins-section.tsx';
import { CurrenciesSection } from './currencies-section.tsx';
import { DeadlinesSection } from './deadlines-section.tsx';
import { DesktopSection } from './desktop-section.tsx';
import { RemindersSection } from './reminders-section.tsx';
import { SampleSection } from './sample-section.tsx';
import { WorkspaceSection } from './workspace-section.tsx';

/** Everything that can be set, on one page. Changes are kept at once and can be undone. */
export function SettingsPage(): ReactNode {
  return (
    <Screen title="Settings">
      <Stack gap="xl" p="lg" maw={760}>
        <WorkspaceSection />
        <Divider />
        <DeadlinesSection />
        <Divider />
        <CurrenciesSection />
        <Divider />
        <CheckInsSection />
        <Divider />
        <RemindersSection />
        <Divider />
        <DesktopSection />
        <SampleSection />
      </Stack>
    </Screen>
  );
}
