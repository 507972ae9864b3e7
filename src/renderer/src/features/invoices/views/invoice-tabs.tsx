import type { ReactNode } from 'react';
import { PageTabs } from '#ui/layout/page-tabs.tsx';
import { SHOWS, SHOW_NAMES, invoicesAddress } from './show.ts';
import type { Show } from './show.ts';

/** Leads from one view of the invoices to the others. */
export function InvoiceTabs({ show }: { readonly show: Show }): ReactNode {
  const tabs = SHOWS.map((one) => ({
    href: invoicesAddress(one),
    label: SHOW_NAMES[one],
    current: one === show,
  }));
  return <PageTabs label="Views of invoices" tabs={tabs} />;
}
