import type { ReactNode } from 'react';
import type { PhaseTotal } from '#domain/journey/column-figures.ts';
import { PHASE_NAMES } from '#domain/journey/stages.ts';
import { totalsText } from '../value-text.ts';
import classes from './board.module.css';

/** The three phases of the flywheel above their two columns each. */
export function PhaseBand({
  totals,
  locale,
}: {
  readonly totals: readonly PhaseTotal[];
  readonly locale: string;
}): ReactNode {
  return totals.map(({ phase, count, perMonth }) => (
    <div key={phase} className={classes['phase']} data-phase={phase}>
      <span className={classes['phaseName']}>{PHASE_NAMES[phase]}</span>
      <span>
        {count} {count === 1 ? 'customer' : 'customers'}
        {perMonth.length > 0 && ` · ${totalsText(perMonth, locale)}/mo`}
      </span>
    </div>
  ));
}
