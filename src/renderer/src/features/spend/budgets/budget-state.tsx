import { IconAlertTriangle, IconCircleCheck, IconTrendingUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { BudgetState } from '#domain/spend/views/budget-standing.ts';
import { ToneChip } from '#ui/feedback/tone-chip.tsx';

const LOOKS = {
  over: { icon: IconAlertTriangle, words: 'Over budget', tone: 'danger' },
  'will-be-over': { icon: IconTrendingUp, words: 'Will be over', tone: 'warning' },
  within: { icon: IconCircleCheck, words: 'Within', tone: 'good' },
} as const satisfies Record<BudgetState, object>;

/** How a budget stands: icon, word and colour together. */
export function BudgetStateChip({ state }: { readonly state: BudgetState }): ReactNode {
  const { icon, words, tone } = LOOKS[state];
  return (
    <ToneChip tone={tone} icon={icon}>
      {words}
    </ToneChip>
  );
}

/** The same in words alone, for files. */
export function stateWords(state: BudgetState): string {
  return LOOKS[state].words;
}
