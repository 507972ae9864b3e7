import { IconAlertTriangle, IconCircleDashed, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './urgency-chip.module.css';

const LOOKS = {
  late: { icon: IconAlertTriangle, words: 'Late' },
  soon: { icon: IconClock, words: 'Soon' },
  later: { icon: IconCircleDashed, words: 'Open' },
} as const;

/** How urgent something is: icon, word and colour together. */
export function UrgencyChip({ urgency }: { readonly urgency: keyof typeof LOOKS }): ReactNode {
  const { icon: Icon, words } = LOOKS[urgency];
  return (
    <span className={`${classes['chip']} ${classes[urgency]}`}>
      <Icon size={13} stroke={1.8} aria-hidden />
      {words}
    </span>
  );
}
