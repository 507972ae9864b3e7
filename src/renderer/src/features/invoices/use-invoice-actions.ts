import { useMemo } from 'react';
import type { RowWrite } from '#database/actions.ts';
import { put, remove } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { InvoiceId } from '#domain/brand.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import type { InvoiceLinks } from '#domain/invoices/propose-links.ts';
import { screenReader } from './reader/reader-client.ts';

/** "Slack RE-1" or "3 invoices". */
export function invoiceWords(invoices: readonly Invoice[]): string {
  const [first] = invoices;
  return invoices.length === 1 && first !== undefined
    ? `${first.kind === 'invoice' ? 'invoice' : 'credit note'} ${first.number} of ${first.vendor}`
    : `${invoices.length} invoices`;
}

/** Everything that can be done to invoices; each is one action that can be undone. */
export interface InvoiceActions {
  /** `what` is the changed fact, e.g. "due date". */
  edit(before: Invoice, change: Partial<Invoice>, what: string): void;
  /** A seller written differently may be another vendor to the ledger. */
  rename(before: Invoice, vendor: string): void;
  /** Resolves to false when it was not stored. */
  create(invoice: Omit<Invoice, 'id' | 'createdAt' | 'updatedAt' | 'vendorKey'>): Promise<InvoiceId | null>;
  link(invoices: readonly Invoice[], linksOf: (invoice: Invoice) => InvoiceLinks): Promise<boolean>;
  /** Deletes them with what was said about their flags and payment. Resolves to false when it was not stored. */
  remove(invoices: readonly Invoice[]): Promise<boolean>;
}

function putInvoice(invoice: Invoice): RowWrite {
  return put('invoices', invoice);
}

async function vendorKeyOf(seller: string): Promise<string | null> {
  const vendor = await screenReader()
    .perform({ kind: 'recognise', seller })
    .catch(() => null);
  return vendor?.key ?? null;
}

export function useInvoiceActions(): InvoiceActions {
  const { perform, workspace } = useSession();
  return useMemo(() => {
    const { database } = workspace;
    const edit: InvoiceActions['edit'] = (before, change, what) =>
      void perform(`Changed ${what} of ${invoiceWords([before])}`, [
        putInvoice({ ...before, ...change, updatedAt: workspace.now() }),
      ]);
    return {
      edit,
      rename: (before, vendor) =>
        void vendorKeyOf(vendor).then((vendorKey) => edit(before, { vendor, vendorKey }, 'vendor')),
      create: async (draft) => {
        const now = workspace.now();
        const id = workspace.newId() as InvoiceId;
        const vendorKey = await vendorKeyOf(draft.vendor);
        const invoice: Invoice = { ...draft, id, vendorKey, createdAt: now, updatedAt: now };
        const stored = await perform(`Added ${invoiceWords([invoice])}`, [put('invoices', invoice)]);
        return stored ? id : null;
      },
      link: (invoices, linksOf) => {
        const updatedAt = workspace.now();
        return perform(
          `Linked ${invoiceWords(invoices)}`,
          invoices.map((invoice) => putInvoice({ ...invoice, ...linksOf(invoice), updatedAt })),
        );
      },
      remove: async (invoices) => {
        const ids = invoices.map(({ id }) => id);
        const reviews = await database.invoiceReviews.where('invoiceId').anyOf(ids).primaryKeys();
        const payments = await database.invoicePayments.where('id').anyOf(ids).primaryKeys();
        return perform(`Deleted ${invoiceWords(invoices)}`, [
          ...ids.map((id) => remove('invoices', id)),
          ...reviews.map((id) => remove('invoiceReviews', id)),
          ...payments.map((id) => remove('invoicePayments', id)),
        ]);
      },
    };
  }, [perform, workspace]);
}
