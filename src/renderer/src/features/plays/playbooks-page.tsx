import type { ReactNode } from 'react';

import { Screen } from '#ui/layout/screen.tsx';

export function PlaybooksPage(): ReactNode {
  return <Screen title="Playbooks">{null}</Screen>;
}
