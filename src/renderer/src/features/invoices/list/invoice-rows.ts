import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { InvoiceFlags } from '#domain/invoices/flags/review-flags.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import type { PaymentStanding } from '#domain/invoices/payments/standing.ts';
import { money, totalsByCurrency } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Findings } from '../findings/findings.ts';

/** An invoice as the list shows it, with what it is linked to. */
export interface InvoiceRow {
  readonly invoice: Invoice;
  readonly application: Application | null;
  readonly contract: Contract | null;
  /** `null` until they are known. */
  readonly flags: InvoiceFlags | null;
  readonly standing: PaymentStanding | null;
}

/** Rows of the list. A link to something that is gone counts as none. Pure. */
export function planInvoiceRows(
  invoices: readonly Invoice[],
  applications: readonly Application[],
  contracts: readonly Contract[],
  { flags, payments }: Pick<Findings, 'flags' | 'payments'>,
): InvoiceRow[] {
  const applicationById = new Map<string, Application>(applications.map((one) => [one.id, one]));
  const contractById = new Map<string, Contract>(contracts.map((one) => [one.id, one]));
  return invoices.map((invoice) => ({
    invoice,
    application: applicationById.get(invoice.applicationId ?? '') ?? null,
    contract: contractById.get(invoice.contractId ?? '') ?? null,
    flags: flags?.get(invoice.id) ?? null,
    standing: payments?.standings.get(invoice.id) ?? null,
  }));
}

/** What the shown invoices come to, each currency by itself: "€1,200.00 and $90.00". */
export function totalWords(rows: readonly InvoiceRow[], locale: string): string {
  const totals = totalsByCurrency(rows.map(({ invoice }) => money(invoice.total, invoice.currency)));
  return totals.map((total) => formatMoney(total, locale)).join(' and ');
}
