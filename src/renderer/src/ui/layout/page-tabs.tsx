import type { ReactNode } from 'react';
import { Link } from 'wouter';
import classes from './page-tabs.module.css';

export interface PageTab {
  readonly href: string;
  readonly label: string;
  /** This is the page that is shown. */
  readonly current: boolean;
}

interface PageTabsProps {
  /** What the pages belong to, for those who can't see it: "Pages of Spend". */
  readonly label: string;
  readonly tabs: readonly PageTab[];
}

/** Leads from one page of a screen to the others; stands at the top of each. */
export function PageTabs({ label, tabs }: PageTabsProps): ReactNode {
  return (
    <nav className={classes['tabs']} aria-label={label}>
      {tabs.map(({ href, label: name, current }) => (
        <Link
          key={href}
          href={href}
          className={classes['tab'] ?? ''}
          aria-current={current ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
