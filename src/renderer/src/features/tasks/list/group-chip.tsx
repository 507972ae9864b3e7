import {
  IconAlertTriangle,
  IconCalendarEvent,
  IconCalendarOff,
  IconCircleCheck,
  IconClock,
  IconPlayerSkipForward,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { TaskGroup } from '#domain/tasks/list.ts';
import { ToneChip, type ChipTone } from '#ui/feedback/tone-chip.tsx';
import { GROUP_WORDS } from './group-words.ts';

const LOOKS: Readonly<Record<TaskGroup, { readonly tone: ChipTone; readonly icon: typeof IconClock }>> = {
  overdue: { tone: 'danger', icon: IconAlertTriangle },
  today: { tone: 'warning', icon: IconClock },
  soon: { tone: 'warning', icon: IconClock },
  later: { tone: 'neutral', icon: IconCalendarEvent },
  'no-date': { tone: 'neutral', icon: IconCalendarOff },
  done: { tone: 'good', icon: IconCircleCheck },
};

/** When something is due: icon, word and colour together. */
export function GroupChip({
  group,
  skipped,
}: {
  readonly group: TaskGroup;
  readonly skipped: boolean;
}): ReactNode {
  if (skipped) {
    return (
      <ToneChip tone="neutral" icon={IconPlayerSkipForward}>
        Left out
      </ToneChip>
    );
  }
  const { tone, icon } = LOOKS[group];
  return (
    <ToneChip tone={tone} icon={icon}>
      {GROUP_WORDS[group]}
    </ToneChip>
  );
}
