import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { UpcomingDeadline } from '#domain/home/upcoming-deadlines.ts';
import { formatMoney } from '#domain/money/format.ts';
import { isSettled } from '#domain/decisions/renewal-stage.ts';
import type { FollowedDeadline } from '#domain/home/followed-deadlines.ts';
import { UrgencyChip } from '#ui/feedback/urgency-chip.tsx';
import { RenewalChip, choiceWords } from '#ui/renewals/renewal-chip.tsx';
import classes from './home.module.css';

interface DeadlineListProps {
  readonly deadlines: readonly FollowedDeadline[];
  readonly total: number;
  readonly today: IsoDate;
  readonly locale: string;
}

function moneyWords({ kind, atStake }: UpcomingDeadline, locale: string): string {
  if (kind === 'decision') return 'ends';
  return atStake === null ? 'unknown' : formatMoney(atStake, locale, { whole: true });
}

const DECISION_WORDS = {
  notice: 'Renew or give notice',
  decision: 'Extend or let end',
  'notice-unknown': 'Find the notice period',
} as const satisfies Record<UpcomingDeadline['kind'], string>;

/** Decisions by date and money; each leads to its contract. */
export function DeadlineList({ deadlines, total, today, locale }: DeadlineListProps): ReactNode {
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
                <td>{(followed && choiceWords(followed)) ?? DECISION_WORDS[deadline.kind]}</td>
                <td className={classes['when']}>
                  {formatDate(deadline.on, locale)}{' '}
                  <span className="desk-dim">{formatDaysFrom(deadline.on, today, locale)}</span>
                </td>
                <td className={classes['right']}>{moneyWords(deadline, locale)}</td>
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
          <Link href="/contracts" className={classes['accent'] ?? ''}>
            All {total} contracts with a deadline
          </Link>
        </p>
      )}
    </section>
  );
}
