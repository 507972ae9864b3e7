import { IconAlertTriangle, IconCircleCheck, IconTrendingUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { BudgetState } from '#domain/spend/views/budget-standing.ts';
import classes from './budgets.module.css';

const LOOKS = {
  over: { icon: IconAlertTriangle, words: 'Over budget', look: 'over' },
  'will-be-over': { icon: IconTrendingUp, words: 'Will be over', look: 'soon' },
  within: { icon: IconCircleCheck, words: 'Within', look: 'within' },
} as const satisfies Record<BudgetState, object>;

/** How a budget stands: icon, word and colour together. */
export function BudgetStateChip({ state }: { readonly state: BudgetState }): ReactNode {
  const { icon: Icon, words, look } = LOOKS[state];
  return (
    <span className={`${classes['chip']} ${classes[look]}`}>
      <Icon size={13} stroke={1.8} aria-hidden />
      {words}
    </span>
  );
}

/** The same in words alone, for files. */
export function stateWords(state: BudgetState): string {
  return LOOKS[state].words;
}
