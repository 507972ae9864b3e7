import { IconCircleCheck, IconDoorExit, IconHelpCircle, IconQuestionMark } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DirectoryPerson } from '#domain/people/directory-types.ts';
import { ToneChip } from '#ui/feedback/tone-chip.tsx';
import { FLAG_WORDS, STATUS_WORDS } from '../words.ts';

/** Whether somebody works here; a suspicion stands in front of what was said. */
export function StatusChip({ status, suspicion }: Pick<DirectoryPerson, 'status' | 'suspicion'>): ReactNode {
  if (suspicion !== null) {
    return (
      <ToneChip tone="warning" icon={IconQuestionMark}>
        {FLAG_WORDS['may-have-left']}
      </ToneChip>
    );
  }
  if (status.kind === 'left') {
    return (
      <ToneChip tone="neutral" icon={IconDoorExit}>
        {STATUS_WORDS.left}
      </ToneChip>
    );
  }
  if (status.kind === 'active') {
    return (
      <ToneChip tone="good" icon={IconCircleCheck}>
        {STATUS_WORDS.active}
      </ToneChip>
    );
  }
  return (
    <ToneChip tone="neutral" icon={IconHelpCircle}>
      {STATUS_WORDS.unknown}
    </ToneChip>
  );
}
