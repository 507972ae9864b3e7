import type { ReactNode } from 'react';
import { CustomerPages } from '#ui/customers/customer-pages.tsx';
import { Screen } from '#ui/layout/screen.tsx';

export function FunnelPage(): ReactNode {
  return (
    <Screen title="Funnel">
      <CustomerPages current="/customers/funnel" />
    </Screen>
  );
}
