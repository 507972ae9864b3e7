import type { InvoiceId } from '#domain/brand.ts';
import { daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Invoice, InvoicePayment, LedgerPlace } from '#domain/invoices/invoice.ts';
import { assertNever } from '#domain/outcome.ts';
import type { PaymentMatch } from './payment.ts';

/** Where an invoice stands with its payment. */
export type PaymentStanding =
  /** The manager said which rows paid it. */
  | { readonly kind: 'paid'; readonly rows: readonly LedgerPlace[] }
  /** The manager said that no statement here shows the payment. */
  | { readonly kind: 'elsewhere' }
  /** Found by the program; `sure` or worth a look. */
  | { readonly kind: 'matched'; readonly match: PaymentMatch }
  | { readonly kind: 'open'; readonly dueInDays: number | null }
  | { readonly kind: 'overdue'; readonly days: number }
  /** Nothing to pay: a total of 0. */
  | { readonly kind: 'nothing-due' };

function withoutPayment({ total, dueDate }: Invoice, today: IsoDate): PaymentStanding {
  if (total === 0) return { kind: 'nothing-due' };
  if (dueDate === null) return { kind: 'open', dueInDays: null };
  const days = daysBetween(dueDate, today);
  return days > 0 ? { kind: 'overdue', days } : { kind: 'open', dueInDays: -days };
}

function decided(invoice: Invoice, { how }: InvoicePayment, today: IsoDate): PaymentStanding {
  switch (how.kind) {
    case 'rows':
      return { kind: 'paid', rows: how.rows };
    case 'elsewhere':
      return { kind: 'elsewhere' };
    case 'unpaid':
      return withoutPayment(invoice, today);
    default:
      return assertNever(how);
  }
}

/**
 * How each invoice stands: what the manager decided, else what was matched, else open or overdue. Matches are to
 * be made without the decided invoices and their rows.
 */
export function paymentStandings(
  invoices: readonly Invoice[],
  decisions: readonly InvoicePayment[],
  matches: ReadonlyMap<InvoiceId, PaymentMatch>,
  today: IsoDate,
): ReadonlyMap<InvoiceId, PaymentStanding> {
  const decisionOf = new Map(decisions.map((decision) => [decision.id, decision]));
  return new Map(
    invoices.map((invoice) => {
      const decision = decisionOf.get(invoice.id);
      if (decision !== undefined) return [invoice.id, decided(invoice, decision, today)];
      const match = matches.get(invoice.id);
      const standing: PaymentStanding =
        match === undefined ? withoutPayment(invoice, today) : { kind: 'matched', match };
      return [invoice.id, standing];
    }),
  );
}
