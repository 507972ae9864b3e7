import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { HomeRows } from '#database/home-rows.ts';
import { useSession } from '#database/session.tsx';
import { localTimeZone } from '#database/use-followed.ts';
import { checkInState, firstDayOf } from '#domain/check-ins/due.ts';
import type { CheckInState } from '#domain/check-ins/due.ts';
import { sentenceOf } from '#domain/home/sentence.ts';
import type { UpcomingDeadline } from '#domain/home/upcoming-deadlines.ts';
import { useDiscoverySummary } from '#ledger/use-ledger.ts';
import classes from './home.module.css';

/** Where the regular look at the estate stands today. */
export function useCheckInState({ checkIns, applications }: HomeRows): CheckInState {
  const { settings, today } = useSession();
  return checkInState(checkIns, settings.checkIns, today, firstDayOf(applications, localTimeZone()));
}

interface SentenceProps {
  readonly near: readonly UpcomingDeadline[];
  readonly checkIn: CheckInState;
}

/** What needs me now, in one sentence; each figure leads to its rows. */
export function Sentence({ near, checkIn }: SentenceProps): ReactNode {
  const { today, locale } = useSession();
  const vendors = useDiscoverySummary()?.waiting;
  const parts = sentenceOf({ near, vendors, checkIn, today, locale });
  return (
    <p className={classes['sentence']}>
      {parts.map(({ words, href }) =>
        href === null ? (
          words
        ) : (
          <Link key={words} href={href} className={classes['figure'] ?? ''}>
            {words}
          </Link>
        ),
      )}
    </p>
  );
}
