import { Anchor, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useDecisionActions } from '#database/use-decision-actions.ts';
import { useSession } from '#database/session.tsx';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { FollowedRenewal } from '#domain/decisions/renewal-stage.ts';
import { formatMoney } from '#domain/money/format.ts';
import { RenewalChip, choiceWords } from '#ui/renewals/renewal-chip.tsx';
import classes from './sections.module.css';

interface DecisionLineProps {
  readonly followed: FollowedRenewal;
  /** Names the contract where the page is not about it. */
  readonly withName?: boolean;
}

function when(
  { renewal, standing }: FollowedRenewal,
  on: (date: FollowedRenewal['renewal']['termEnd']) => string,
): string {
  if (standing.kind === 'open' && standing.actBy !== null) return `decide by ${on(standing.actBy)}`;
  return `term to ${on(renewal.termEnd)}`;
}

/** One decision in two lines: where it stands, what it is about, and the way to it. */
export function DecisionLine({ followed, withName = false }: DecisionLineProps): ReactNode {
  const { today, locale, readOnly } = useSession();
  const { acknowledge } = useDecisionActions();
  const { renewal, decision, standing, toAcknowledge } = followed;
  const { contract, termStart, atStake } = renewal;
  const choice = choiceWords(followed);
  const cost = standing.kind === 'renewed-by-default' ? standing.cost : atStake;
  return (
    <li className={classes['line']}>
      <div className={classes['first']}>
        <RenewalChip renewal={followed} today={today} />
        {choice !== null && <strong>{choice}</strong>}
        <span>
          {withName && `${contract.name}, `}
          {when(followed, (date) => `${formatDate(date, locale)} (${formatDaysFrom(date, today, locale)})`)}
        </span>
        {cost !== null && (
          <span className={classes['money']}>{formatMoney(cost, locale, { whole: true })}</span>
        )}
      </div>
      {decision !== undefined && decision.rationale !== '' && (
        <p className={classes['why']}>{decision.rationale}</p>
      )}
      <div className={classes['ways']}>
        <Anchor
          component={Link}
          size="sm"
          href={`/contracts/${contract.id}/renewal/decision?term=${termStart}`}
          aria-label={`Decision about ${contract.name}, term to ${formatDate(renewal.termEnd, locale)}`}
        >
          {standing.kind === 'open' ? 'Decide' : 'The decision'}
        </Anchor>
        {toAcknowledge && decision !== undefined && (
          <Button
            size="compact-xs"
            variant="default"
            disabled={readOnly !== null}
            onClick={() => void acknowledge(decision, contract.name)}
          >
            Acknowledge
          </Button>
        )}
      </div>
    </li>
  );
}
