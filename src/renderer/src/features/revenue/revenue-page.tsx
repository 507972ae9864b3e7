import type { ReactNode } from 'react';
import { CustomerPages } from '#ui/customers/customer-pages.tsx';
import { Screen } from '#ui/layout/screen.tsx';

export function RevenuePage(): ReactNode {
  return (
    <Screen title="Revenue">
      <CustomerPages current="/customers/revenue" />
    </Screen>
  );
}
