import { FLAG_NAMES } from '#domain/invoices/flags/flag-words.ts';
import { FLAG_STATES, FLAG_STATE_NAMES, standingOf } from '#domain/invoices/flags/review-flags.ts';
import { standingText } from '#domain/invoices/payments/payment-words.ts';
import type { DataColumn } from '#ui/data-table/column.ts';
import type { InvoiceRow } from '../list/invoice-rows.ts';
import { FlagsChip, PaymentChip } from './chips.tsx';
import { PAYMENT_STATE_NAMES, paymentStateOf } from './payment-state.ts';

/** What an invoice contradicts, with the number of flags in the state that most wants attention. */
export const FLAGS_COLUMN: DataColumn<InvoiceRow> = {
  id: 'flags',
  label: 'Flags',
  kind: 'choice',
  width: 110,
  emptyText: 'none',
  value: ({ flags }) => (flags === null ? null : standingOf(flags.flags)),
  choices: FLAG_STATES.map((value) => ({ value, label: FLAG_STATE_NAMES[value] })),
  cell: ({ flags }) =>
    flags === null ? <span className="desk-dim">…</span> : <FlagsChip flags={flags.flags} />,
  exported: ({ flags }) =>
    flags === null || flags.flags.length === 0
      ? null
      : flags.flags.map(({ flag, state }) => `${FLAG_NAMES[flag.kind]} (${state})`).join('; '),
};

/** Where an invoice stands with its payment. */
export const PAYMENT_COLUMN: DataColumn<InvoiceRow> = {
  id: 'payment',
  label: 'Payment',
  kind: 'choice',
  width: 160,
  value: ({ standing }) => (standing === null ? null : paymentStateOf(standing)),
  choices: Object.entries(PAYMENT_STATE_NAMES).map(([value, label]) => ({ value, label })),
  cell: ({ standing }) =>
    standing === null ? <span className="desk-dim">…</span> : <PaymentChip standing={standing} />,
  exported: ({ standing }) => (standing === null ? null : standingText(standing)),
};
