import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { useWatchedFolder } from '#desktop/watched-folder.ts';
import { useLedger } from '#ledger/use-ledger.ts';
import { reportProblem } from './report-problem.ts';
import { useAfterFirstScreen } from './use-after-first-screen.ts';

/** Has the files of the watched folder read as they arrive (D4). Nothing of it is loaded while none waits. */
export function ArrivalKeeper(): ReactNode {
  const after = useAfterFirstScreen();
  const waiting = useWatchedFolder(({ status }) => (status?.waiting.length ?? 0) > 0);
  return after && waiting ? <Reading /> : null;
}

function Reading(): null {
  const { settings, today, workspace } = useSession();
  const ledger = useLedger();
  const { database } = workspace;
  const context = useRef({ ledger, database, defaultCurrency: settings.currency, today });
  useEffect(() => {
    context.current = { ledger, database, defaultCurrency: settings.currency, today };
  }, [ledger, database, settings.currency, today]);
  useEffect(() => {
    let stop: (() => void) | null = null;
    let over = false;
    import('../import/arrivals/start-arrivals.ts')
      .then(({ startArrivals }) => {
        if (!over) stop = startArrivals(() => context.current);
      })
      .catch((error: unknown) => reportProblem('New files in the watched folder could not be read', error));
    return () => {
      over = true;
      stop?.();
    };
  }, []);
  return null;
}
