import type { InvoiceId } from '#domain/brand.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import type { PaymentMatch } from '#domain/invoices/payments/payment.ts';

/** The invoices that the same payment is proposed for: they are confirmed together or not at all. */
export function paidTogetherWith(
  { invoiceId, rows }: PaymentMatch,
  matches: ReadonlyMap<InvoiceId, PaymentMatch>,
  invoices: readonly Invoice[],
): readonly Invoice[] {
  const places = new Set(rows.map(({ place }) => `${place.importId} ${place.line}`));
  return invoices.filter(
    ({ id }) =>
      id === invoiceId ||
      (matches.get(id)?.rows.some(({ place }) => places.has(`${place.importId} ${place.line}`)) ?? false),
  );
}
