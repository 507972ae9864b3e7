import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useApplications, useContracts, useInvoices } from '#database/repositories.ts';
import { assertNever } from '#domain/outcome.ts';
import { useInvoiceFlags, usePaymentsOf } from '#ledger/use-invoices.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { useInvoicesAddress } from './address.ts';
import { FindingsProvider } from './findings/findings.ts';
import { InvoicesScreen } from './invoices-screen.tsx';
import type { InvoicesProps } from './panel/open-panel.tsx';
import { FlagsView } from './views/flags-view.tsx';
import { UninvoicedView } from './views/uninvoiced-view.tsx';
import { UnpaidView } from './views/unpaid-view.tsx';

/** Invoices that vendors sent us (I1 to I4): list and views, panel with document, form. */
export function InvoicesPage(): ReactNode {
  const invoices = useInvoices();
  const applications = useApplications();
  const contracts = useContracts();
  const flags = useInvoiceFlags();
  const { value: payments, problem } = usePaymentsOf(invoices);
  const findings = useMemo(() => ({ flags, payments, problem }), [flags, payments, problem]);
  if (invoices === undefined || applications === undefined || contracts === undefined) {
    return <Screen title="Invoices">{null}</Screen>;
  }
  return (
    <FindingsProvider value={findings}>
      <Shown invoices={invoices} applications={applications} contracts={contracts} />
    </FindingsProvider>
  );
}

function Shown(props: InvoicesProps): ReactNode {
  const address = useInvoicesAddress();
  switch (address.view) {
    case 'all':
      return <InvoicesScreen {...props} />;
    case 'flags':
      return <FlagsView {...props} address={address} />;
    case 'unpaid':
      return <UnpaidView {...props} address={address} />;
    case 'paid-without':
      return <UninvoicedView {...props} address={address} />;
    default:
      return assertNever(address.view);
  }
}
