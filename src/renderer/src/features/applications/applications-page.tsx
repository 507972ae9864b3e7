import type { ReactNode } from 'react';
import { Screen } from '#ui/layout/screen.tsx';

export function ApplicationsPage(): ReactNode {
  return <Screen title="Applications">{null}</Screen>;
}
