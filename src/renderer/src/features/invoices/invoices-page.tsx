import type { ReactNode } from 'react';
import { useApplications, useContracts, useInvoices } from '#database/repositories.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { InvoicesScreen } from './invoices-screen.tsx';

/** Invoices that vendors sent us (I1, I2, I4): list, panel with document, form. */
export function InvoicesPage(): ReactNode {
  const invoices = useInvoices();
  const applications = useApplications();
  const contracts = useContracts();
  if (invoices === undefined || applications === undefined || contracts === undefined) {
    return <Screen title="Invoices">{null}</Screen>;
  }
  return <InvoicesScreen invoices={invoices} applications={applications} contracts={contracts} />;
}
