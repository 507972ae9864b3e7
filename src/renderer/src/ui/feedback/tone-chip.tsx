import type { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './tone-chip.module.css';

export type ChipTone = 'danger' | 'warning' | 'good' | 'info' | 'neutral';

interface ToneChipProps {
  readonly tone: ChipTone;
  readonly icon: typeof IconAlertTriangle;
  readonly children: ReactNode;
}

/** A state in a word or two with an icon: its meaning never hangs on the colour alone. */
export function ToneChip({ tone, icon: Icon, children }: ToneChipProps): ReactNode {
  return (
    <span className={classes['chip']} data-tone={tone}>
      <Icon size={12} stroke={2} aria-hidden />
      {children}
    </span>
  );
}
