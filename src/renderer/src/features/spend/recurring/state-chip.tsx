import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleOff,
  IconCopy,
  IconTrendingUp,
  IconFlask,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { SeriesState } from '#domain/spend/recurring/series.ts';
import { STATE_NAMES } from '#domain/spend/recurring/words.ts';
import { ToneChip } from '#ui/feedback/tone-chip.tsx';

const ICONS = {
  missed: IconAlertTriangle,
  doubled: IconCopy,
  trial: IconFlask,
  active: IconCircleCheck,
  stopped: IconCircleOff,
} as const;
const TONES = {
  missed: 'danger',
  doubled: 'danger',
  trial: 'warning',
  active: 'good',
  stopped: 'neutral',
} as const;

/** Where a series stands: a word with an icon, never colour alone. */
export function StateChip({ state }: { readonly state: SeriesState }): ReactNode {
  const Icon = ICONS[state];
  return (
    <ToneChip tone={TONES[state]} icon={Icon}>
      {STATE_NAMES[state]}
    </ToneChip>
  );
}

/** Marks a price rise that was not acknowledged. */
export function RiseChip({ words }: { readonly words: string }): ReactNode {
  return (
    <ToneChip tone="warning" icon={IconTrendingUp}>
      {words}
    </ToneChip>
  );
}
