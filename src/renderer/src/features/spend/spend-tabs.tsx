import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import classes from './spend-tabs.module.css';

/** The pages of Spend, in their order. */
const SPEND_TABS = [
  { path: '/spend', label: 'Overview' },
  { path: '/spend/recurring', label: 'Recurring' },
  { path: '/spend/budgets', label: 'Budgets' },
] as const;

/** `/spend/recurring/x` is still on the tab of `/spend/recurring`; the overview is `/spend` alone. */
function isAt(path: string, tab: string): boolean {
  return path === tab || (tab !== '/spend' && path.startsWith(`${tab}/`));
}

/** Leads from one page of Spend to the others; stands at the top of each. */
export function SpendTabs(): ReactNode {
  const [address] = useLocation();
  const [path = ''] = address.split('?');
  return (
    <nav className={classes['tabs']} aria-label="Pages of Spend">
      {SPEND_TABS.map((tab) => (
        <Link
          key={tab.path}
          href={tab.path}
          className={classes['tab'] ?? ''}
          aria-current={isAt(path, tab.path) ? 'page' : undefined}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
