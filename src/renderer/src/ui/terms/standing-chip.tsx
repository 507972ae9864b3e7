import { IconAlertTriangle, IconClock, IconFlag } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { StandingChip as Chip } from './standing.ts';
import classes from './standing-chip.module.css';

const ICONS = { danger: IconAlertTriangle, warning: IconClock, neutral: IconFlag } as const;

/** A small word with an icon: never colour alone. */
export function StandingChip({ tone, text }: Chip): ReactNode {
  const Icon = ICONS[tone];
  return (
    <span className={`${classes['chip']} ${classes[tone]}`}>
      <Icon size={12} stroke={2} aria-hidden />
      {text}
    </span>
  );
}
