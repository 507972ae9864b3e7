import type { ReactNode } from 'react';
import { PageTabs } from '../layout/page-tabs.tsx';

const PAGES = [
  { href: '/renewals', label: 'Renewals' },
  { href: '/savings', label: 'Savings' },
] as const;

/** Leads from the renewals to what they brought, and back. */
export function RenewalPages({ current }: { readonly current: (typeof PAGES)[number]['href'] }): ReactNode {
  const tabs = PAGES.map((page) => ({ ...page, current: page.href === current }));
  return <PageTabs label="Pages of Renewals" tabs={tabs} />;
}
