import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleOff,
  IconCopy,
  IconTrendingUp,
  IconFlask,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { SeriesState } from '#domain/spend/recurring/series.ts';
import { STATE_NAMES } from '#domain/spend/recurring/words.ts';
import classes from './recurring.module.css';

const ICONS = {
  missed: IconAlertTriangle,
  doubled: IconCopy,
  trial: IconFlask,
  active: IconCircleCheck,
  stopped: IconCircleOff,
} as const;
const TONES = {
  missed: 'danger',
  doubled: 'danger',
  trial: 'warning',
  active: 'good',
  stopped: 'neutral',
} as const;

/** Where a series stands: a word with an icon, never colour alone. */
export function StateChip({ state }: { readonly state: SeriesState }): ReactNode {
  const Icon = ICONS[state];
  return (
    <span className={classes['chip']} data-tone={TONES[state]}>
      <Icon size={12} stroke={2} aria-hidden />
      {STATE_NAMES[state]}
    </span>
  );
}

/** Marks a price rise that was not acknowledged. */
export function RiseChip({ words }: { readonly words: string }): ReactNode {
  return (
    <span className={classes['chip']} data-tone="warning">
      <IconTrendingUp size={12} stroke={2} aria-hidden />
      {words}
    </span>
  );
}
