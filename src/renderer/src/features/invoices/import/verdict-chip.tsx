import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconCircleCheck,
  IconCopy,
  IconEye,
  IconHourglass,
  IconPaperclip,
  IconPencil,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ToneChip } from '#ui/feedback/tone-chip.tsx';
import type { Verdict, VerdictKind } from './batch.ts';

const LOOKS = {
  waiting: { icon: IconHourglass, words: 'Not read yet', tone: 'neutral' },
  ready: { icon: IconCheck, words: 'Ready', tone: 'good' },
  look: { icon: IconEye, words: 'Needs a look', tone: 'warning' },
  changes: { icon: IconPencil, words: 'Changes one', tone: 'good' },
  attach: { icon: IconPaperclip, words: 'Document of one', tone: 'good' },
  twin: { icon: IconPaperclip, words: 'Same invoice', tone: 'neutral' },
  there: { icon: IconCopy, words: 'Already there', tone: 'neutral' },
  added: { icon: IconCircleCheck, words: 'Added', tone: 'good' },
  refused: { icon: IconAlertTriangle, words: 'Refused', tone: 'danger' },
  left: { icon: IconBan, words: 'Left out', tone: 'neutral' },
} as const satisfies Record<VerdictKind, unknown>;

export const VERDICT_CHOICES = Object.entries(LOOKS).map(([value, { words }]) => ({ value, label: words }));

export function verdictWords(kind: VerdictKind): string {
  return LOOKS[kind].words;
}

/** What else there is to say about a row, in a sentence; empty when its state says it all. */
export function verdictDetail(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'refused':
      return verdict.message;
    case 'look':
      return verdict.reasons.join(' ');
    case 'ready':
      return verdict.notes.join(' ');
    case 'changes':
      return `Changes ${verdict.fields.join(', ')}.`;
    case 'attach':
      return `${verdict.invoice.vendor} ${verdict.invoice.number} is there without it: kept as its document.`;
    case 'twin':
      return `The same invoice as ${verdict.of}: both documents are kept with it.`;
    case 'there':
      return verdict.words;
    case 'waiting':
      return verdict.reading ? 'Being read…' : '';
    case 'added':
    case 'left':
      return '';
  }
}

/** The state of a row: icon, word and colour, and why. */
export function VerdictChip({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const { icon: Icon, words, tone } = LOOKS[verdict.kind];
  return (
    <ToneChip tone={tone} icon={Icon}>
      {words}
    </ToneChip>
  );
}
