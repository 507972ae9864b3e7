import type { ReactNode } from 'react';
import { Screen } from '#ui/layout/screen.tsx';

export function SpendPage(): ReactNode {
  return <Screen title="Spend">{null}</Screen>;
}
