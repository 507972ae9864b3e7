import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { PageTabs } from '#ui/layout/page-tabs.tsx';

/** The pages of Spend, in their order. */
const SPEND_TABS = [
  { href: '/spend', label: 'Overview' },
  { href: '/spend/recurring', label: 'Recurring' },
  { href: '/spend/budgets', label: 'Budgets' },
] as const;

/** `/spend/recurring/x` is still on the tab of `/spend/recurring`; the overview is `/spend` alone. */
function isAt(path: string, tab: string): boolean {
  return path === tab || (tab !== '/spend' && path.startsWith(`${tab}/`));
}

/** Leads from one page of Spend to the others; stands at the top of each. */
export function SpendTabs(): ReactNode {
  const [address] = useLocation();
  const [path = ''] = address.split('?');
  const tabs = SPEND_TABS.map((tab) => ({ ...tab, current: isAt(path, tab.href) }));
  return <PageTabs label="Pages of Spend" tabs={tabs} />;
}
