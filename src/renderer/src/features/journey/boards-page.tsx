import type { ReactNode } from 'react';
import { Screen } from '#ui/layout/screen.tsx';

export function BoardsPage(): ReactNode {
  return <Screen title="Boards">{null}</Screen>;
}
