import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconPencil,
  IconSend,
} from '@tabler/icons-react';
import type { LetterLanguage, NoticeWay } from '#domain/notices/notice.ts';
import type { NoticeState, NoticeStep, NoticeTiming } from '#domain/notices/notice-state.ts';
import type { ChipTone } from '#ui/feedback/tone-chip.tsx';

export const WAY_WORDS: Readonly<Record<NoticeWay, string>> = {
  mail: 'Mail',
  letter: 'Letter',
  'registered-letter': 'Registered letter',
  portal: 'Vendor’s portal',
  fax: 'Fax',
  other: 'Another way',
};

/** The same within a sentence: “17 Mar 2026 by registered letter”. */
export const BY_WAY: Readonly<Record<NoticeWay, string>> = {
  mail: 'by mail',
  letter: 'by letter',
  'registered-letter': 'by registered letter',
  portal: 'in the vendor’s portal',
  fax: 'by fax',
  other: 'in another way',
};

export const LANGUAGE_WORDS: Readonly<Record<LetterLanguage, string>> = { en: 'English', de: 'German' };

export const TIMING_WORDS: Readonly<Record<NoticeTiming, string>> = {
  'in-time': 'in time',
  'after-send-by': 'after the safe day, before the deadline',
  'too-late': 'after the deadline',
  'no-deadline': 'no deadline known',
};

interface StepChip {
  readonly tone: ChipTone;
  readonly icon: typeof IconSend;
  readonly word: string;
}

const STEP_CHIPS: Readonly<Record<NoticeStep, StepChip>> = {
  none: { tone: 'neutral', icon: IconCircleDashed, word: 'No notice' },
  drafted: { tone: 'neutral', icon: IconPencil, word: 'Notice drafted' },
  sent: { tone: 'info', icon: IconSend, word: 'Notice sent' },
  acknowledged: { tone: 'good', icon: IconCircleCheck, word: 'Notice acknowledged' },
};

/** How far the notice is; a danger only when the deadline is over. */
export function stepChip({ step, missed }: NoticeState): StepChip {
  return missed ? { tone: 'danger', icon: IconAlertTriangle, word: 'Deadline missed' } : STEP_CHIPS[step];
}

/** What the manager does next, in one sentence; empty when there is nothing to do. */
export function nextStepText({ next, missed }: NoticeState): string {
  switch (next) {
    case 'nothing':
      return '';
    case 'write':
      return missed
        ? 'Nothing was sent before the deadline. Write and send it all the same, and ask the vendor to let you go.'
        : 'Write the letter and send it.';
    case 'send':
      return missed
        ? 'The letter was not sent before the deadline. Send it all the same, and ask the vendor to let you go.'
        : 'Send the letter, and record how and when.';
    case 'get-acknowledged':
      return 'Ask the vendor to acknowledge it in writing, and record the answer.';
  }
}
