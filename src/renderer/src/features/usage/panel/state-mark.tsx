import { IconCircleCheck, IconClock, IconQuestionMark } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ApplicationUse, UseState } from '#domain/usage/figures/figures.ts';
import { ToneChip, type ChipTone } from '#ui/feedback/tone-chip.tsx';

const LOOKS = {
  known: { tone: 'good', icon: IconCircleCheck, words: 'Use known' },
  stale: { tone: 'warning', icon: IconClock, words: 'Stale' },
  unknown: { tone: 'neutral', icon: IconQuestionMark, words: 'Use unknown' },
} as const satisfies Record<UseState, { tone: ChipTone; icon: typeof IconClock; words: string }>;

/** Whether the use is known: icon, word and colour together. */
export function StateMark({ use }: { readonly use: ApplicationUse }): ReactNode {
  const { tone, icon, words } = LOOKS[use.state];
  return (
    <ToneChip tone={tone} icon={icon}>
      {words}
    </ToneChip>
  );
}
