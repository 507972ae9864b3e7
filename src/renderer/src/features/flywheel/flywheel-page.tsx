import type { ReactNode } from 'react';

import { Screen } from '#ui/layout/screen.tsx';

export function FlywheelPage(): ReactNode {
  return <Screen title="Flywheel">{null}</Screen>;
}
