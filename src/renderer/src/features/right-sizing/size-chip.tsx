import {
  IconArrowBarDown,
  IconCircleCheck,
  IconCircleDashed,
  IconPin,
  IconUsersPlus,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { SIZE_WORDS } from '#domain/right-sizing/words.ts';
import { ToneChip, type ChipTone } from '#ui/feedback/tone-chip.tsx';
import type { SizeRow } from './list/size-rows.ts';

type State = SizeRow['state'];

const LOOKS: Readonly<Record<State, { tone: ChipTone; icon: typeof IconPin }>> = {
  free: { tone: 'info', icon: IconArrowBarDown },
  planned: { tone: 'good', icon: IconPin },
  short: { tone: 'warning', icon: IconUsersPlus },
  right: { tone: 'good', icon: IconCircleCheck },
  unknown: { tone: 'neutral', icon: IconCircleDashed },
};

/** What a right size says: icon, word and colour together. */
export function SizeChip({ state }: { readonly state: State }): ReactNode {
  const { tone, icon } = LOOKS[state];
  return (
    <ToneChip tone={tone} icon={icon}>
      {SIZE_WORDS[state]}
    </ToneChip>
  );
}
