import type { Invoice } from '#domain/invoices/invoice.ts';
import type { Converter, PaymentReason, PaymentRow } from './payment.ts';
import {
  amountEvidence,
  dateEvidence,
  mayBePayment,
  payableInvoice,
  searchableRow,
  whoEvidence,
} from './score.ts';

/** A row with what speaks for its being an invoice's payment. */
export interface RankedPayment {
  readonly row: PaymentRow;
  readonly score: number;
  readonly reasons: readonly PaymentReason[];
}

/**
 * The rows as candidates for one invoice's payment, the likeliest first: the manager chooses, so that nothing is left
 * out. Of equals, those nearer to the invoice's day come first.
 */
export function rankPayments(
  invoice: Invoice,
  rows: readonly PaymentRow[],
  convert: Converter,
): readonly RankedPayment[] {
  const payable = payableInvoice(invoice);
  const ranked = rows.map((row) => {
    const searchable = searchableRow(row);
    const amount = mayBePayment(payable, searchable) ? amountEvidence(payable, row, convert) : null;
    const date = dateEvidence(payable, row.date);
    const evidence = [...whoEvidence(payable, searchable), ...(amount === null ? [] : [amount]), date];
    const days = date.reason.kind === 'days' ? Math.abs(date.reason.days) : 0;
    const score = evidence.reduce((sum, { points }) => sum + points, 0);
    return { row, score, days, reasons: evidence.map(({ reason }) => reason) };
  });
  return ranked
    .toSorted((a, b) => b.score - a.score || a.days - b.days)
    .map(({ row, score, reasons }) => ({ row, score, reasons }));
}
