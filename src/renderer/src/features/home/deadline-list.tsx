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

/** One contract. Where the window is narrow, what to decide and who decides stand under its name. */
function Row({ one, owner }: { readonly one: FollowedDeadline; readonly owner: string }): ReactNode {
  const { today, locale } = useSession();
  const { deadline, followed } = one;
  const { contract, termStart, on, kind, urgency } = deadline;
  const decision = (followed && choiceWords(followed)) ?? DECISION_WORDS[kind];
  const who = owner === '' ? <span className="desk-dim">nobody</span> : owner;
  return (
    <tr className={followed !== null && isSettled(followed) ? classes['settled'] : undefined}>
      <td>
        <Link href={`/contracts/${contract.id}`} className={classes['link'] ?? ''}>
          {contract.name}
        </Link>
        <span className={classes['under']}>
          {decision}, {who}
        </span>
      </td>
      <td className={`${classes['when']} ${classes['wide']}`}>{decision}</td>
      <td className={classes['when']}>
        {formatDate(on, locale)} <span className="desk-dim">{formatDaysFrom(on, today, locale)}</span>
      </td>
      <td className={classes['right']}>{moneyWords(deadline, locale)}</td>
      <td className={`${classes['when']} ${classes['wide']}`}>{who}</td>
      <td>
        <Link
          href={`/contracts/${contract.id}/renewal/decision?term=${termStart}`}
          className={classes['link'] ?? ''}
          aria-label={`Decision about ${contract.name}`}
        >
          {followed === null ? (
            <UrgencyChip urgency={urgency} />
          ) : (
            <RenewalChip renewal={followed} today={today} />
          )}
        </Link>
      </td>
    </tr>
  );
}

/** Decisions by date and money; each leads to its contract. */
export function DeadlineList({ deadlines, total, applications }: DeadlineListProps): ReactNode {
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
          No contract needs a decision.{' '}
          <Link href="/contracts" className={classes['accent'] ?? ''}>
            Enter a contract
          </Link>{' '}
          to see its deadline here.
        </p>
      ) : (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th>Contract</th>
              <th className={classes['wide']}>Decision</th>
              <th>Act by</th>
              <th className={classes['right']}>At stake</th>
              <th className={classes['wide']}>Owner</th>
              <th>State</th>
            </tr>
          </thead>
          <tbody>
            {deadlines.map((one) => (
              <Row key={one.deadline.contract.id} one={one} owner={ownerOf(one, owners)} />
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
