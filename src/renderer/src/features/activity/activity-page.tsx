import type { ReactNode } from 'react';
import { Screen } from '#ui/layout/screen.tsx';

export function ActivityPage(): ReactNode {
  return <Screen title="Activity">{null}</Screen>;
}
