import { IconAlertTriangle, IconCircleDashed, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ToneChip } from './tone-chip.tsx';

const LOOKS = {
  late: { icon: IconAlertTriangle, words: 'Late', tone: 'danger' },
  soon: { icon: IconClock, words: 'Soon', tone: 'warning' },
  later: { icon: IconCircleDashed, words: 'Open', tone: 'neutral' },
} as const;

/** How urgent something is: icon, word and colour together. */
export function UrgencyChip({ urgency }: { readonly urgency: keyof typeof LOOKS }): ReactNode {
  const { icon, words, tone } = LOOKS[urgency];
  return (
    <ToneChip tone={tone} icon={icon}>
      {words}
    </ToneChip>
  );
}
