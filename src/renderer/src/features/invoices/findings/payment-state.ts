import type { PaymentStanding } from '#domain/invoices/payments/standing.ts';
import { assertNever } from '#domain/outcome.ts';

/** Where an invoice stands with its payment, as filters tell it apart. */
export const PAYMENT_STATE_NAMES = {
  overdue: 'Overdue',
  open: 'Open',
  perhaps: 'Perhaps paid',
  paid: 'Paid',
  elsewhere: 'Paid elsewhere',
  nothing: 'Nothing to pay',
} as const;
export type PaymentState = keyof typeof PAYMENT_STATE_NAMES;

export function paymentStateOf(standing: PaymentStanding): PaymentState {
  switch (standing.kind) {
    case 'paid':
    case 'elsewhere':
    case 'open':
    case 'overdue':
      return standing.kind;
    case 'matched':
      return standing.match.sure ? 'paid' : 'perhaps';
    case 'nothing-due':
      return 'nothing';
    default:
      return assertNever(standing);
  }
}
