import type { ReactNode } from 'react';
import { useDecisionsOf, useNoticesOf } from '#database/repositories.ts';
import { localTimeZone } from '#database/use-followed.ts';
import { useSession } from '#database/session.tsx';
import { boardRenewals, followed } from '#domain/decisions/follow-renewals.ts';
import type { ContractSectionProps } from '#ui/sections/entry-sections.tsx';
import { DecisionLine } from './decision-line.tsx';
import classes from './sections.module.css';

/** The decisions about one contract that need the manager now, or were made lately. Open-ended ones have none. */
export function ContractDecision({ contract }: ContractSectionProps): ReactNode {
  const { today, settings } = useSession();
  const decisions = useDecisionsOf(contract.id);
  const notices = useNoticesOf(contract.id);
  if (decisions === undefined || notices === undefined) return null;
  const all = followed(decisions, notices, today, localTimeZone());
  const cards = boardRenewals([contract], all, settings.deadlines);
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="contract-decision" className={classes['section']}>
      <h3 id="contract-decision" className={classes['title']}>
        Decision
      </h3>
      <ul className={classes['lines']}>
        {cards.map((one) => (
          <DecisionLine key={one.renewal.termStart} followed={one} />
        ))}
      </ul>
    </section>
  );
}
