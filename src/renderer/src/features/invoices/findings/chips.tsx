import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleOff,
  IconFlag,
  IconHelpCircle,
  IconMessageExclamation,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { FLAG_STATE_NAMES, countIn, standingOf } from '#domain/invoices/flags/review-flags.ts';
import type { FlagState, ReviewedFlag } from '#domain/invoices/flags/review-flags.ts';
import { standingText } from '#domain/invoices/payments/payment-words.ts';
import type { PaymentStanding } from '#domain/invoices/payments/standing.ts';
import { ToneChip } from '#ui/feedback/tone-chip.tsx';
import type { ChipTone } from '#ui/feedback/tone-chip.tsx';
import { paymentStateOf } from './payment-state.ts';
import type { PaymentState } from './payment-state.ts';

const FLAG_LOOKS = {
  open: { icon: IconFlag, tone: 'danger' },
  disputed: { icon: IconMessageExclamation, tone: 'warning' },
  accepted: { icon: IconCircleCheck, tone: 'neutral' },
} as const;

/** Where one flag stands: icon and word together. */
export function FlagChip({ state }: { readonly state: FlagState }): ReactNode {
  const { icon: Icon, tone } = FLAG_LOOKS[state];
  return (
    <ToneChip tone={tone} icon={Icon}>
      {FLAG_STATE_NAMES[state]}
    </ToneChip>
  );
}

/** How many flags an invoice has, in the state that most wants attention: "2 open". */
export function FlagsChip({ flags }: { readonly flags: readonly ReviewedFlag[] }): ReactNode {
  const state = standingOf(flags);
  if (state === null) return <span className="desk-dim">none</span>;
  const { icon: Icon, tone } = FLAG_LOOKS[state];
  return (
    <ToneChip
      tone={tone}
      icon={Icon}
    >{`${countIn(flags, state)} ${FLAG_STATE_NAMES[state].toLowerCase()}`}</ToneChip>
  );
}

const PAYMENT_LOOKS: Readonly<Record<PaymentState, { icon: typeof IconFlag; tone: ChipTone }>> = {
  overdue: { icon: IconAlertTriangle, tone: 'danger' },
  open: { icon: IconCircleDashed, tone: 'neutral' },
  perhaps: { icon: IconHelpCircle, tone: 'warning' },
  paid: { icon: IconCircleCheck, tone: 'good' },
  elsewhere: { icon: IconCircleCheck, tone: 'neutral' },
  nothing: { icon: IconCircleOff, tone: 'neutral' },
};

/** Where an invoice stands with its payment: icon and words together. */
export function PaymentChip({ standing }: { readonly standing: PaymentStanding }): ReactNode {
  const { icon: Icon, tone } = PAYMENT_LOOKS[paymentStateOf(standing)];
  return (
    <ToneChip tone={tone} icon={Icon}>
      {standingText(standing)}
    </ToneChip>
  );
}
