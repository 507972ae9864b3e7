import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useDecisionActions } from '#database/use-decision-actions.ts';
import { useSession } from '#database/session.tsx';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { NamedRenewal } from '#domain/decisions/decision-file.ts';
import type { FollowedRenewal } from '#domain/decisions/renewal-stage.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';
import { RenewalChip, choiceWords } from '#ui/renewals/renewal-chip.tsx';
import classes from './board.module.css';

interface BoardCardProps {
  readonly card: NamedRenewal;
  readonly today: IsoDate;
  readonly locale: string;
}

/** What the card is about in money: what it renewed for, or what is at stake. */
export function costOf({ standing, renewal }: FollowedRenewal): Money | null {
  return standing.kind === 'renewed-by-default' ? standing.cost : renewal.atStake;
}

function dateWords({ stage, standing, renewal }: FollowedRenewal, today: IsoDate, locale: string): string {
  const away = (date: IsoDate): string =>
    `${formatDate(date, locale)}, ${formatDaysFrom(date, today, locale)}`;
  if (stage === 'renewed') return `Term ended ${away(renewal.termEnd)}`;
  if (stage === 'open' && standing.kind === 'open' && standing.actBy !== null)
    return `Act by ${away(standing.actBy)}`;
  return stage === 'decided' && renewal.actOn >= today
    ? `Act by ${away(renewal.actOn)}`
    : `Term ends ${away(renewal.termEnd)}`;
}

/** One renewal: what, where it stands, what was chosen, by when, how much and who. */
export function BoardCard({ card, today, locale }: BoardCardProps): ReactNode {
  const { readOnly } = useSession();
  const { acknowledge } = useDecisionActions();
  const { followed, application, owner } = card;
  const { renewal, decision, toAcknowledge } = followed;
  const { contract, termStart } = renewal;
  const cost = costOf(followed);
  const choice = choiceWords(followed);
  return (
    <li className={classes['card']}>
      <Link
        href={`/contracts/${contract.id}/renewal/decision?term=${termStart}`}
        className={classes['name'] ?? ''}
      >
        {contract.name}
      </Link>
      {application !== '' && application !== contract.name && (
        <span className={classes['dim']}>{application}</span>
      )}
      <div className={classes['state']}>
        <RenewalChip renewal={followed} today={today} />
        {choice !== null && <span>{choice}</span>}
      </div>
      <span className={classes['dim']}>{dateWords(followed, today, locale)}</span>
      <div className={classes['last']}>
        <span className={classes['dim']}>{owner === '' ? 'nobody' : owner}</span>
        {cost !== null && (
          <span className={classes['money']}>{formatMoney(cost, locale, { whole: true })}</span>
        )}
      </div>
      {toAcknowledge && decision !== undefined && (
        <Button
          className={classes['above'] ?? ''}
          size="compact-xs"
          variant="default"
          disabled={readOnly !== null}
          aria-label={`Acknowledge that ${contract.name} renewed by default`}
          onClick={() => void acknowledge(decision, contract.name)}
        >
          Acknowledge
        </Button>
      )}
    </li>
  );
}
