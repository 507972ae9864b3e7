import type { ReactNode } from 'react';
import { CustomerPages } from '#ui/customers/customer-pages.tsx';
import { Screen } from '#ui/layout/screen.tsx';

export function HealthPage(): ReactNode {
  return (
    <Screen title="Health">
      <CustomerPages current="/customers/health" />
    </Screen>
  );
}
