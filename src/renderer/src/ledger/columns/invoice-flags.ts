import type { InvoiceId } from '#domain/brand.ts';
import { compareInvoicesWithContracts } from '#domain/invoices/flags/compare-invoices.ts';
import type { InvoiceComparison } from '#domain/invoices/flags/flag.ts';
import { NO_FACTS } from './facts.ts';
import type { LedgerView } from './view.ts';

/** Every invoice against its contract; needs no rows. */
export function invoiceFlagsOf({ facts = NO_FACTS }: LedgerView): ReadonlyMap<InvoiceId, InvoiceComparison> {
  const { invoices, contracts, applications } = facts;
  return compareInvoicesWithContracts(invoices, { contracts, applications: [...applications.values()] });
}
