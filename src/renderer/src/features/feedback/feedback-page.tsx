import type { ReactNode } from 'react';
import { CustomerPages } from '#ui/customers/customer-pages.tsx';
import { Screen } from '#ui/layout/screen.tsx';

export function FeedbackPage(): ReactNode {
  return (
    <Screen title="Feedback">
      <CustomerPages current="/customers/feedback" />
    </Screen>
  );
}
