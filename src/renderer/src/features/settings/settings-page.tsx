import type { ReactNode } from 'react';
import { Screen } from '#ui/layout/screen.tsx';

export function SettingsPage(): ReactNode {
  return <Screen title="Settings">{null}</Screen>;
}
