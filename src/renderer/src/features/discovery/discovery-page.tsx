import type { ReactNode } from 'react';
import { Screen } from '#ui/layout/screen.tsx';

export function DiscoveryPage(): ReactNode {
  return <Screen title="Discovery">{null}</Screen>;
}
