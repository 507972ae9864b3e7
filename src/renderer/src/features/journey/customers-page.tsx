import type { ReactNode } from 'react';
import { Screen } from '#ui/layout/screen.tsx';

export function CustomersPage(): ReactNode {
  return <Screen title="Customers">{null}</Screen>;
}
