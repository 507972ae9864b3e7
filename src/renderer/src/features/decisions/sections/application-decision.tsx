import type { ReactNode } from 'react';
import { useFollowed } from '#database/use-followed.ts';
import { useSession } from '#database/session.tsx';
import { boardRenewals } from '#domain/decisions/follow-renewals.ts';
import type { FollowedRenewal } from '#domain/decisions/renewal-stage.ts';
import type { ApplicationSectionProps } from '#ui/sections/entry-sections.tsx';
import { DecisionLine } from './decision-line.tsx';
import classes from './sections.module.css';

/** Those that need the manager, and the next of the others. */
function worthShowing(cards: readonly FollowedRenewal[]): readonly FollowedRenewal[] {
  const pressing = cards.filter(({ toAcknowledge, notice, againstDecision }) => {
    return toAcknowledge || againstDecision || notice.atRisk;
  });
  const next = cards.find((card) => card.stage === 'open') ?? cards.at(-1);
  return next === undefined || pressing.includes(next) ? pressing : [...pressing, next];
}

/** The next decision about an application's contracts. */
export function ApplicationDecision({ contracts }: ApplicationSectionProps): ReactNode {
  const { settings } = useSession();
  const all = useFollowed();
  if (all === undefined) return null;
  const cards = worthShowing(boardRenewals(contracts, all, settings.deadlines));
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="application-decision" className={classes['section']}>
      <h3 id="application-decision" className={classes['title']}>
        Next decision
      </h3>
      <ul className={classes['lines']}>
        {cards.map((one) => (
          <DecisionLine key={`${one.renewal.contract.id} ${one.renewal.termStart}`} followed={one} withName />
        ))}
      </ul>
    </section>
  );
}
