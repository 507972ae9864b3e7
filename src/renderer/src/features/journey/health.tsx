import { IconCircleDashed } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './health.module.css';

/**
 * A customer's health. Nothing measures it yet, and what is not known is said to be unknown, never shown as
 * good or bad. `iconOnly` leaves the room of a card to the company's name.
 */
export function Health({ iconOnly = false }: { readonly iconOnly?: boolean }): ReactNode {
  return (
    <span className={classes['health']} title="Health unknown: nothing is measured yet">
      <IconCircleDashed size={12} stroke={2} aria-hidden />
      <span className={classes['sr']}>health </span>
      <span className={iconOnly ? classes['sr'] : undefined}>unknown</span>
    </span>
  );
}
