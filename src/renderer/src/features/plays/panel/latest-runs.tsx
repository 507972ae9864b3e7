import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useCompanies } from '#database/use-play-rows.ts';
import type { PlayId } from '#domain/brand.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { PlayRun } from '#domain/plays/play.ts';
import { OutcomeChip } from '../outcome-chip.tsx';
import classes from '../plays.module.css';

const SHOWN = 20;

/** For whom a play ran lately, why, and what it brought. */
export function LatestRuns({
  runs,
  playId,
}: {
  readonly runs: readonly PlayRun[];
  readonly playId: PlayId;
}): ReactNode {
  const { locale } = useSession();
  const own = useMemo(
    () =>
      runs
        .filter((run) => run.playId === playId)
        .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1)),
    [runs, playId],
  );
  const latest = useMemo(() => own.slice(0, SHOWN), [own]);
  const companies = useCompanies(latest);
  if (own.length === 0 || companies === undefined) return null;
  return (
    <>
      <ul className={classes['runs']} aria-label="Latest runs">
        {latest.map((run) => {
          const company = companies.get(run.customerId);
          return (
            <li key={run.id}>
              {company === undefined ? (
                <span className="desk-dim">a customer that is gone</span>
              ) : (
                <Link href={`/customers/${run.customerId}`} className={classes['name']}>
                  {company}
                </Link>
              )}
              <OutcomeChip run={run} />
              <span className="desk-dim">{`${formatDate(run.on, locale)}: ${run.why}`}</span>
              {run.outcome !== null && run.outcome.note !== '' && <span>{run.outcome.note}</span>}
            </li>
          );
        })}
      </ul>
      {own.length > SHOWN && (
        <p className="desk-dim">{`${own.length - SHOWN} earlier ones are in the CSV of all runs.`}</p>
      )}
    </>
  );
}
