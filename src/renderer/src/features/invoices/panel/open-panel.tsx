import type { ReactNode } from 'react';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import type { InvoicesAddress } from '../address.ts';
import { NewInvoicePanel } from '../form/new-invoice-panel.tsx';
import { InvoicePanel, MissingInvoicePanel } from './invoice-panel.tsx';

/** What the screens of invoices are made of. */
export interface InvoicesProps {
  readonly invoices: readonly Invoice[];
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
}

/** Address part of an invoice that does not exist yet. */
export const NEW = 'new';

/** The panel beside a list: the invoice of the address, or the form of a new one. */
export function OpenPanel({
  address,
  ...props
}: InvoicesProps & { readonly address: InvoicesAddress }): ReactNode {
  if (address.id === NEW) return <NewInvoicePanel {...props} onShow={(id) => address.show(id)} />;
  const invoice = props.invoices.find(({ id }) => id === address.id);
  if (invoice === undefined) return <MissingInvoicePanel />;
  const { applications, contracts } = props;
  return (
    <InvoicePanel
      key={invoice.id}
      invoice={invoice}
      applications={applications}
      contracts={contracts}
      onGone={() => address.show(null)}
    />
  );
}
