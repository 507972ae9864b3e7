import { dayNumber } from '#domain/calendar/day-number.ts';
import type { InvoiceId } from '#domain/brand.ts';
import type { Invoice, LedgerPlace } from '#domain/invoices/invoice.ts';
import type { PaymentMatch } from '#domain/invoices/payments/payment.ts';
import { monthWeights } from '#domain/spend/views/spread.ts';
import type { LedgerFacts } from './facts.ts';
import type { PaidTerm, SharedTerm } from './paid-term.ts';

/** Nobody pays for more at once; a longer period is taken for a mistake of the document. */
const LONGEST_TERM_DAYS = 3660;

type TermsByLine = Map<number, PaidTerm | SharedTerm>;

/**
 * Terms of paid invoices by import and line; `null` when there are none. Rows count that the manager confirmed, and
 * those that matching is sure of.
 */
export function invoiceTerms(
  { invoices, payments }: LedgerFacts,
  matches: Iterable<PaymentMatch>,
): ReadonlyMap<string, TermsByLine> | null {
  const terms = new Map(invoices.map((invoice) => [invoice.id, termOfInvoice(invoice)]));
  const totals = new Map(invoices.map(({ id, total }) => [id, Math.abs(total)]));
  const found = new Map<string, Map<number, { term: PaidTerm; total: number }[]>>();
  const link = (id: InvoiceId, rows: readonly LedgerPlace[]): void => {
    const term = terms.get(id) ?? null;
    if (term === null) return;
    for (const { importId, line } of rows) {
      const lines = found.get(importId) ?? new Map<number, { term: PaidTerm; total: number }[]>();
      found.set(importId, lines);
      lines.set(line, [...(lines.get(line) ?? []), { term, total: totals.get(id) ?? 0 }]);
    }
  };
  for (const { id, how } of payments) if (how.kind === 'rows') link(id, how.rows);
  for (const { invoiceId, rows, sure } of matches) {
    if (sure)
      link(
        invoiceId,
        rows.map(({ place }) => place),
      );
  }
  if (found.size === 0) return null;
  return new Map(
    [...found].map(([importId, lines]) => [
      importId,
      new Map([...lines].map(([line, paid]) => [line, together(paid)])),
    ]),
  );
}

function together(
  paid: readonly { readonly term: PaidTerm; readonly total: number }[],
): PaidTerm | SharedTerm {
  const [only] = paid;
  if (paid.length === 1 && only !== undefined) return only.term;
  return {
    basis: 'invoice',
    shares: paid.map(({ total }) => total),
    terms: paid.map(({ term }) => term),
  };
}

function termOfInvoice({ periodStart, periodEnd, lines }: Invoice): PaidTerm | null {
  const starts = lines.flatMap((line) => (line.periodStart === null ? [] : [line.periodStart])).sort();
  const ends = lines.flatMap((line) => (line.periodEnd === null ? [] : [line.periodEnd])).sort();
  const [from, to] = [periodStart ?? starts[0] ?? null, periodEnd ?? ends.at(-1) ?? null];
  if (from === null || to === null) return null;
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (last < first || last - first >= LONGEST_TERM_DAYS) return null;
  return { basis: 'invoice', weights: monthWeights(first, last) };
}
