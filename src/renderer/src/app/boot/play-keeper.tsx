import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useActivity } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { reportProblem } from './report-problem.ts';
import { useAfterFirstScreen } from './use-after-first-screen.ts';

/** A card that was put in the wrong place can be moved back before anything follows from it. */
const QUIET_MS = 5000;

/**
 * Sets plays off (J4): after a start, when the day changes, and some seconds after the last change. What is set off at one
 * time is one action of the log. Nothing is read before Home is drawn.
 */
export function PlayKeeper(): ReactNode {
  const { readOnly } = useSession();
  return useAfterFirstScreen() && readOnly === null ? <Watcher /> : null;
}

function Watcher(): null {
  const { workspace, today, locale, settings, perform } = useSession();
  const latest = useActivity(1)?.[0];
  // Everything that plays look at is changed by actions of the log.
  const marker = latest && `${latest.id} ${latest.undoneAt ?? ''}`;
  useEffect(() => {
    if (marker === undefined) return undefined;
    const looking = new AbortController();
    const look = async (): Promise<void> => {
      const { keepPlays } = await import('./keep-plays.ts');
      if (!looking.signal.aborted) {
        await keepPlays({ workspace, today, locale, settings, perform }, looking.signal);
      }
    };
    const later = setTimeout(() => {
      look().catch((error: unknown) => reportProblem('Plays could not be set off', error));
    }, QUIET_MS);
    return () => {
      clearTimeout(later);
      looking.abort();
    };
  }, [marker, workspace, today, locale, settings, perform]);
  return null;
}
