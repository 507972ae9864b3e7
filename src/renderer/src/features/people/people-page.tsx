import type { ReactNode } from 'react';
import { Screen } from '#ui/layout/screen.tsx';

export function PeoplePage(): ReactNode {
  return <Screen title="People">{null}</Screen>;
}
