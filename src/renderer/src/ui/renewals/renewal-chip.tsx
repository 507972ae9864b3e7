import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconRefresh,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { CHOICE_WORDS } from '#domain/decisions/words.ts';
import type { FollowedRenewal } from '#domain/decisions/renewal-stage.ts';
import { ToneChip, type ChipTone } from '../feedback/tone-chip.tsx';
import { NEAR_DAYS } from '../terms/standing.ts';

export interface RenewalWord {
  readonly tone: ChipTone;
  readonly words: string;
  readonly icon: 'alert' | 'clock' | 'open' | 'done' | 'renewed';
}

function openWord({ standing }: FollowedRenewal, today: IsoDate): RenewalWord {
  if (standing.kind !== 'open') return { tone: 'neutral', words: 'Open', icon: 'open' };
  if (standing.pressure === 'too-late') return { tone: 'danger', words: 'Deadline missed', icon: 'alert' };
  if (standing.pressure === 'overdue') return { tone: 'danger', words: 'Late', icon: 'alert' };
  const near = standing.actBy !== null && daysBetween(today, standing.actBy) <= NEAR_DAYS;
  return near
    ? { tone: 'warning', words: 'Soon', icon: 'clock' }
    : { tone: 'neutral', words: 'Open', icon: 'open' };
}

/** Where a renewal stands, in a word or two. What needs the manager comes before what is done. */
export function renewalWord(one: FollowedRenewal, today: IsoDate): RenewalWord {
  const { standing, notice, stage } = one;
  if (one.toAcknowledge) return { tone: 'danger', words: 'Renewed by default', icon: 'alert' };
  if (one.againstDecision) return { tone: 'danger', words: 'Renewed against the decision', icon: 'alert' };
  if (notice.missed) return { tone: 'danger', words: 'Notice missed', icon: 'alert' };
  if (notice.atRisk) return { tone: 'warning', words: 'At risk', icon: 'alert' };
  switch (stage) {
    case 'open':
      return openWord(one, today);
    case 'acknowledged':
      return { tone: 'good', words: 'Acknowledged', icon: 'done' };
    case 'notice-sent':
      return { tone: 'info', words: 'Notice sent', icon: 'clock' };
    case 'renewed':
      return { tone: 'neutral', words: 'Renewed', icon: 'renewed' };
    case 'decided':
      return {
        tone: 'good',
        words: standing.kind === 'decided' && standing.late ? 'Decided late' : 'Decided',
        icon: 'done',
      };
  }
}

/** What was decided, in words; `null` while nothing was. */
export function choiceWords({ standing }: Pick<FollowedRenewal, 'standing'>): string | null {
  return standing.kind === 'decided' ? CHOICE_WORDS[standing.choice] : null;
}

const ICONS = {
  alert: IconAlertTriangle,
  clock: IconClock,
  open: IconCircleDashed,
  done: IconCircleCheck,
  renewed: IconRefresh,
} as const;

interface RenewalChipProps {
  readonly renewal: FollowedRenewal;
  readonly today: IsoDate;
}

/** Where a renewal stands: icon, word and colour together. */
export function RenewalChip({ renewal, today }: RenewalChipProps): ReactNode {
  const { tone, words, icon } = renewalWord(renewal, today);
  return (
    <ToneChip tone={tone} icon={ICONS[icon]}>
      {words}
    </ToneChip>
  );
}
