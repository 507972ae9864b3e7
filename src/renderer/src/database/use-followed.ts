import { useMemo } from 'react';
import { followed, type Followed } from '#domain/decisions/follow-renewals.ts';
import { useDecisions, useNotices } from './repositories.ts';
import { useSession } from './session.tsx';

/** The zone in which moments become days: that of the machine. */
export function localTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** What was decided and sent about all renewals, ready to look up; `undefined` until it is read. */
export function useFollowed(): Followed | undefined {
  const { today } = useSession();
  const decisions = useDecisions();
  const notices = useNotices();
  return useMemo(
    () => decisions && notices && followed(decisions, notices, today, localTimeZone()),
    [decisions, notices, today],
  );
}
