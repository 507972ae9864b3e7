import { IconAlertTriangle, IconClock, IconFlag } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ToneChip } from '../feedback/tone-chip.tsx';
import type { StandingChip as Chip } from './standing.ts';

const ICONS = { danger: IconAlertTriangle, warning: IconClock, neutral: IconFlag } as const;

/** A small word with an icon: never colour alone. */
export function StandingChip({ tone, text }: Chip): ReactNode {
  return (
    <ToneChip tone={tone} icon={ICONS[tone]}>
      {text}
    </ToneChip>
  );
}
