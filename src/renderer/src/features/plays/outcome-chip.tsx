import { IconBan, IconCheck, IconPlayerPlay, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PlayRun } from '#domain/plays/play.ts';
import { OUTCOME_NAMES } from '#domain/plays/words.ts';
import { ToneChip, type ChipTone } from '#ui/feedback/tone-chip.tsx';

const LOOKS = {
  worked: { tone: 'good', icon: IconCheck },
  'did-not-work': { tone: 'warning', icon: IconX },
  'called-off': { tone: 'neutral', icon: IconBan },
} as const satisfies Record<string, { tone: ChipTone; icon: typeof IconCheck }>;

/** What became of a play that ran. */
export function OutcomeChip({ run: { outcome } }: { readonly run: PlayRun }): ReactNode {
  if (outcome === null)
    return (
      <ToneChip tone="info" icon={IconPlayerPlay}>
        Going on
      </ToneChip>
    );
  const { tone, icon } = LOOKS[outcome.kind];
  return (
    <ToneChip tone={tone} icon={icon}>
      {OUTCOME_NAMES[outcome.kind]}
    </ToneChip>
  );
}
