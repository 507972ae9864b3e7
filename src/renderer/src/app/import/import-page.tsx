import type { ReactNode } from 'react';
import { Screen } from '#ui/layout/screen.tsx';

export function ImportPage(): ReactNode {
  return <Screen title="Import">{null}</Screen>;
}
