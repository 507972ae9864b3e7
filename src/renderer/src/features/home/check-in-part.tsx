import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useCheckInAnswers, useOwnerPacks } from '#database/use-rows.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { lastFinished } from '#domain/check-ins/due.ts';
import type { CheckInState } from '#domain/check-ins/due.ts';
import type { CheckIn } from '#domain/check-ins/check-in.ts';
import { dueWords } from '#domain/home/sentence.ts';
import { waitingOwners } from '#domain/owner-packs/standing.ts';
import classes from './home.module.css';

interface CheckInPartProps {
  readonly state: CheckInState;
  readonly checkIns: readonly CheckIn[];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** When the estate is looked at next, and what is open of it; nothing while there is nothing to look at. */
export function CheckInPart({ state, checkIns }: CheckInPartProps): ReactNode {
  const { locale } = useSession();
  if (state.kind === 'none') return null;
  const last = lastFinished(checkIns);
  const left = last?.state.open ?? 0;
  return (
    <section aria-labelledby="home-check-in">
      <h2 id="home-check-in" className={classes['heading']}>
        Check-in
      </h2>
      <p className={classes['text']}>
        <Link
          href="/check-in"
          className={state.daysLeft < 0 ? (classes['late'] ?? '') : (classes['link'] ?? '')}
        >
          {capital(dueWords(state.daysLeft))}
        </Link>{' '}
        <span className="desk-dim">{formatDate(state.on, locale)}</span>
      </p>
      {state.open !== null && <OpenCheckIn checkIn={state.open} />}
      {state.open === null && last !== null && left > 0 && (
        <p className={classes['text']}>
          <Link href={`/check-in/${last.id}`} className={classes['link'] ?? ''}>
            {left === 1 ? '1 item is carried over' : `${left} items are carried over`}
          </Link>
        </p>
      )}
    </section>
  );
}

function OpenCheckIn({ checkIn }: { readonly checkIn: CheckIn }): ReactNode {
  const { locale } = useSession();
  const answers = useCheckInAnswers(checkIn.id);
  const packs = useOwnerPacks(checkIn.id);
  const waiting = answers && packs && waitingOwners(packs, answers);
  return (
    <>
      <p className={classes['text']}>
        <Link href={`/check-in/${checkIn.id}/${checkIn.step}`} className={classes['link'] ?? ''}>
          Continue the one begun on {formatDate(checkIn.startedOn, locale)}
        </Link>
      </p>
      {waiting !== undefined && waiting > 0 && (
        <p className={classes['text']}>
          <Link href={`/check-in/${checkIn.id}/packs`} className={classes['link'] ?? ''}>
            {waiting === 1 ? '1 owner has not answered' : `${waiting} owners have not answered`}
          </Link>
        </p>
      )}
    </>
  );
}
