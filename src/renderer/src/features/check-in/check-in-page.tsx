import type { ReactNode } from 'react';
import { Screen } from '#ui/layout/screen.tsx';

export function CheckInPage(): ReactNode {
  return <Screen title="Check-in">{null}</Screen>;
}
