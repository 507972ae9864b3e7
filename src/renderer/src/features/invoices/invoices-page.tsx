import type { ReactNode } from 'react';
import { useInvoices } from '#database/repositories.ts';
import { Screen } from '#ui/layout/screen.tsx';

/** What vendors billed (I1 to I4). */
export function InvoicesPage(): ReactNode {
  const invoices = useInvoices();
  if (invoices === undefined) return <Screen title="Invoices">{null}</Screen>;
  return (
    <Screen title="Invoices" count={String(invoices.length)}>
      {null}
    </Screen>
  );
}
