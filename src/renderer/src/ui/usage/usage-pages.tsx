import type { ReactNode } from 'react';
import { PageTabs } from '../layout/page-tabs.tsx';

const PAGES = [
  { href: '/usage', label: 'Utilisation' },
  { href: '/usage/right-sizing', label: 'Right-sizing' },
  { href: '/usage/overlap', label: 'Overlap' },
  { href: '/usage/sentiment', label: 'Sentiment' },
  { href: '/usage/files', label: 'Files' },
] as const;

/** Leads from one view of use to the others. */
export function UsagePages({ current }: { readonly current: (typeof PAGES)[number]['href'] }): ReactNode {
  const tabs = PAGES.map((page) => ({ ...page, current: page.href === current }));
  return <PageTabs label="Pages of Usage" tabs={tabs} />;
}
