import type { ReactNode } from 'react';
import { Screen } from '#ui/layout/screen.tsx';

export function ContractsPage(): ReactNode {
  return <Screen title="Contracts">{null}</Screen>;
}
