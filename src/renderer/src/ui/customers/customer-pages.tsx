import type { ReactNode } from 'react';
import { PageTabs } from '../layout/page-tabs.tsx';

const PAGES = [
  { href: '/customers', label: 'Customers' },
  { href: '/customers/revenue', label: 'Revenue' },
  { href: '/customers/funnel', label: 'Funnel' },
  { href: '/customers/health', label: 'Health' },
  { href: '/customers/feedback', label: 'Feedback' },
  { href: '/customers/advocacy', label: 'Advocacy' },
] as const;

/** Leads from one view of the customers to the others. */
export function CustomerPages({ current }: { readonly current: (typeof PAGES)[number]['href'] }): ReactNode {
  const tabs = PAGES.map((page) => ({ ...page, current: page.href === current }));
  return <PageTabs label="Pages of Customers" tabs={tabs} />;
}
