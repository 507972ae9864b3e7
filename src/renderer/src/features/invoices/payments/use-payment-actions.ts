import { useMemo } from 'react';
import { put, remove } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Invoice, InvoicePayment, LedgerPlace } from '#domain/invoices/invoice.ts';
import { invoiceWords } from '../use-invoice-actions.ts';

/** What can be decided about payments; each is one action that can be undone. */
export interface PaymentActions {
  /** These rows paid each of these invoices. */
  paidBy(invoices: readonly Invoice[], rows: readonly LedgerPlace[]): Promise<boolean>;
  elsewhere(invoice: Invoice): Promise<boolean>;
  unpaid(invoice: Invoice): Promise<boolean>;
  /** Takes the decision back: the program proposes again. */
  askAgain(invoice: Invoice): Promise<boolean>;
}

export function usePaymentActions(): PaymentActions {
  const { perform, workspace } = useSession();
  return useMemo(() => {
    const decide = (
      label: string,
      invoices: readonly Invoice[],
      how: InvoicePayment['how'],
    ): Promise<boolean> => {
      const at = workspace.now();
      const rows = invoices.map(({ id }): InvoicePayment => ({ id, how, at }));
      return perform(
        label,
        rows.map((row) => put('invoicePayments', row)),
      );
    };
    return {
      paidBy: (invoices, rows) =>
        decide(`Confirmed the payment of ${invoiceWords(invoices)}`, invoices, { kind: 'rows', rows }),
      elsewhere: (invoice) =>
        decide(`Marked ${invoiceWords([invoice])} as paid elsewhere`, [invoice], { kind: 'elsewhere' }),
      unpaid: (invoice) =>
        decide(`Marked ${invoiceWords([invoice])} as unpaid`, [invoice], { kind: 'unpaid' }),
      askAgain: (invoice) =>
        perform(`Took back what was said about the payment of ${invoiceWords([invoice])}`, [
          remove('invoicePayments', invoice.id),
        ]),
    };
  }, [perform, workspace]);
}
