import type { ReactNode } from 'react';
import { CustomerPages } from '#ui/customers/customer-pages.tsx';
import { Screen } from '#ui/layout/screen.tsx';

export function AdvocacyPage(): ReactNode {
  return (
    <Screen title="Advocacy">
      <CustomerPages current="/customers/advocacy" />
    </Screen>
  );
}
