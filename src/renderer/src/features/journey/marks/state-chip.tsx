import { IconPlayerPause, IconUserOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { ToneChip } from '#ui/feedback/tone-chip.tsx';
import { stateWords } from './state-words.ts';

interface StateChipProps {
  readonly state: Customer['state'];
  readonly today: IsoDate;
  readonly locale: string;
}

/** Says that a customer is paused or lost, by icon and words; nothing for one that is on its way. */
export function StateChip({ state, today, locale }: StateChipProps): ReactNode {
  const words = stateWords(state, today, locale);
  if (words === null) return null;
  const lost = state.kind === 'lost';
  return (
    <ToneChip tone={lost ? 'danger' : 'neutral'} icon={lost ? IconUserOff : IconPlayerPause}>
      {words}
    </ToneChip>
  );
}
