import type { PaymentRow } from '#domain/invoices/payments/payment.ts';

/** Address at which Spend shows a row: its file, its month and the words of its description. */
export function spendRowAddress({
  place,
  date,
  description,
}: Pick<PaymentRow, 'place' | 'date' | 'description'>): string {
  const query = new URLSearchParams({ q: description, import: place.importId, month: date.slice(0, 7) });
  return `/spend?${query.toString()}`;
}
