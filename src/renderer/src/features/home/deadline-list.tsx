import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { UpcomingDeadline } from '#domain/home/upcoming-deadlines.ts';
import { formatMoney } from '#domain/money/format.ts';
import { isSettled } from '#domain/decisions/renewal-stage.ts';
import type { FollowedDeadline } from '#domain/home/followed-deadlines.ts';
import { UrgencyChip } from '#ui/feedback/urgency-chip.tsx';
import { RenewalChip, choiceWords } from '#ui/renewals/renewal-chip.tsx';
import classes from './home.module.css';

interface DeadlineListProps {
  readonly deadlines: readonly FollowedDeadline[];
  /** Contracts with a deadline, of which these are the next. */
  readonly total: number;
  readonly applications: readonly Application[];
}

function moneyWords({ kind, atStake }: UpcomingDeadline, locale: string): string {
  if (kind === 'decision') return 'ends';
  return atStake === null ? 'unknown' : formatMoney(atStake, locale, { whole: true });
}

const DECISION_WORDS = {
  notice: 'Renew or end',
  decision: 'Extend or end',
  'notice-unknown': 'Find notice period',
} as const satisfies Record<UpcomingDeadline['kind'], string>;

/** Who decides: the decision's own owner, or the application's; empty when nobody does. */
function ownerOf({ deadline, followed }: FollowedDeadline, owners: ReadonlyMap<string, string>): string {
  const own = followed?.decision?.owner ?? '';
  return own === '' ? (owners.get(deadline.contract.applicationId ?? '') ?? '') : own;
}

/** Decisions by date and money; each leads to its contract. */
export function DeadlineList({ deadlines, total, applications }: DeadlineListProps): ReactNode {
  const { today, locale } = useSession();
  const owners = useMemo(
    () => new Map<string, string>(applications.map(({ id, owner }) => [id, owner])),
    [applications],
  );
  return (
    <section aria-labelledby="home-deadlines">
      <h2 id="home-deadlines" className={classes['heading']}>
        Next deadlines
      </h2>
      {deadlines.length === 0 ? (
        <p className="desk-dim">
          No contract needs a decision. <Link href="/contracts">Enter a contract</Link> to see its deadline
          here.
        </p>
      ) : (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th>Contract</th>
              <th>Decision</th>
              <th>Act by</th>
              <th className={classes['right']}>At stake</th>
              <th>Owner</th>
              <th>State</th>
            </tr>
          </thead>
          <tbody>
            {deadlines.map(({ deadline, followed }) => (
              <tr
                key={deadline.contract.id}
                className={followed !== null && isSettled(followed) ? classes['settled'] : undefined}
              >
                <td>
                  <Link href={`/contracts/${deadline.contract.id}`} className={classes['link'] ?? ''}>
                    {deadline.contract.name}
                  </Link>
                </td>
                <td className={classes['when']}>
                  {(followed && choiceWords(followed)) ?? DECISION_WORDS[deadline.kind]}
                </td>
                <td className={classes['when']}>
                  {formatDate(deadline.on, locale)}{' '}
                  <span className="desk-dim">{formatDaysFrom(deadline.on, today, locale)}</span>
                </td>
                <td className={classes['right']}>{moneyWords(deadline, locale)}</td>
                <td>{ownerOf({ deadline, followed }, owners) || <span className="desk-dim">nobody</span>}</td>
                <td>
                  <Link
                    href={`/contracts/${deadline.contract.id}/renewal/decision?term=${deadline.termStart}`}
                    className={classes['link'] ?? ''}
                    aria-label={`Decision about ${deadline.contract.name}`}
                  >
                    {followed === null ? (
                      <UrgencyChip urgency={deadline.urgency} />
                    ) : (
                      <RenewalChip renewal={followed} today={today} />
                    )}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {total > deadlines.length && (
        <p>
          <Link href="/renewals?view=list&show=deadlines" className={classes['accent'] ?? ''}>
            All {total} contracts with a deadline
          </Link>
        </p>
      )}
    </section>
  );
}
