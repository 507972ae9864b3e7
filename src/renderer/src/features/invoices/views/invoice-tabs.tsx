import type { ReactNode } from 'react';
import { Link } from 'wouter';
import classes from '../findings/findings.module.css';
import { SHOWS, SHOW_NAMES, invoicesAddress } from './show.ts';
import type { Show } from './show.ts';

/** Leads from one view of the invoices to the others. */
export function InvoiceTabs({ show }: { readonly show: Show }): ReactNode {
  return (
    <nav className={classes['tabs']} aria-label="Views of invoices">
      {SHOWS.map((one) => (
        <Link
          key={one}
          href={invoicesAddress(one)}
          className={classes['tab'] ?? ''}
          aria-current={one === show ? 'page' : undefined}
        >
          {SHOW_NAMES[one]}
        </Link>
      ))}
    </nav>
  );
}
