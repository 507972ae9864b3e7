import { createContext, useContext } from 'react';
import type { InvoiceId } from '#domain/brand.ts';
import type { InvoiceFlags } from '#domain/invoices/flags/review-flags.ts';
import type { PaymentsOfInvoices } from '#ledger/use-invoices.ts';

/** What was found out about all invoices; each part is `undefined` until it is known. */
export interface Findings {
  readonly flags: ReadonlyMap<InvoiceId, InvoiceFlags> | undefined;
  readonly payments: PaymentsOfInvoices | undefined;
  /** Why nothing is known about payments, or `null`. */
  readonly problem: string | null;
}

const FindingsContext = createContext<Findings>({ flags: undefined, payments: undefined, problem: null });

/** Asked for once per screen; list, views and panel share it. */
export const FindingsProvider = FindingsContext.Provider;

export function useFindings(): Findings {
  return useContext(FindingsContext);
}
