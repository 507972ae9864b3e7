import type { ReactNode } from 'react';
import { Screen } from '#ui/layout/screen.tsx';

export function HomePage(): ReactNode {
  return <Screen title="Home">{null}</Screen>;
}
