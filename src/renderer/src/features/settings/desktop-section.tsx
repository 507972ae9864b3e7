import { SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { ask } from '#desktop/desktop.ts';
import type { DesktopPreferences } from '#desktop/types.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { Section } from './section.tsx';
import { useAppInfo } from './use-app-info.ts';

function tell(error: unknown): void {
  noticeProblem('The setting was not kept', error instanceof Error ? error.message : String(error));
}

function usePreferences(): readonly [DesktopPreferences | null, (part: Partial<DesktopPreferences>) => void] {
  const [preferences, setPreferences] = useState<DesktopPreferences | null>(null);
  useEffect(() => {
    ask('preferences:read').then(setPreferences).catch(tell);
  }, []);
  const change = (part: Partial<DesktopPreferences>): void => {
    if (preferences === null) return;
    ask('preferences:write', { ...preferences, ...part })
      .then(setPreferences)
      .catch(tell);
  };
  return [preferences, change];
}

/** How the program sits on this machine. Kept by the machine, not by the workspace. */
export function DesktopSection(): ReactNode {
  const [preferences, change] = usePreferences();
  const info = useAppInfo();
  if (preferences === null) return null;
  const canStartAtLogin = info?.canStartAtLogin === true;
  return (
    <Section title="This computer" about="These are kept on this computer, not in the workspace.">
      <Stack gap={4}>
        <Text size="sm" fw={500} id="theme-label">
          Appearance
        </Text>
        <SegmentedControl
          w="fit-content"
          aria-labelledby="theme-label"
          value={preferences.theme}
          onChange={(theme) => change({ theme: theme as DesktopPreferences['theme'] })}
          data={[
            { value: 'system', label: 'As the system' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
      </Stack>
      <Switch
        label="Keep running in the tray when the window is closed, so that reminders come"
        checked={preferences.keepRunning}
        onChange={(event) => change({ keepRunning: event.currentTarget.checked })}
      />
      <Switch
        label="Start when I sign in"
        description={canStartAtLogin ? undefined : 'Only the installed program can be started at sign-in.'}
        disabled={!canStartAtLogin}
        checked={preferences.startAtLogin}
        onChange={(event) => change({ startAtLogin: event.currentTarget.checked })}
      />
      {info !== null && (
        <Text size="sm" className="desk-dim">
          Lifecycle Desk {info.version}, running on {info.host === 'electron' ? 'Electron' : 'Chromium'}. Data
          folder: <code>{info.dataFolder}</code>
        </Text>
      )}
    </Section>
  );
}
