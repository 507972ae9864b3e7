import { useEffect } from 'react';
import { sweepAtStart } from '#database/documents.ts';
import { useSession } from '#database/session.tsx';
import { reportProblem } from './report-problem.ts';

/** By then Home is drawn. */
const AFTER_HOME_MS = 5000;

/** Once after each start, removes kept documents that nothing refers to any more. */
export function DocumentKeeper(): null {
  const { workspace, readOnly } = useSession();
  const mayWrite = readOnly === null;
  useEffect(() => {
    if (!mayWrite) return undefined;
    const later = setTimeout(() => {
      sweepAtStart(workspace.database).catch((error: unknown) =>
        reportProblem('Unused documents could not be cleared away', error),
      );
    }, AFTER_HOME_MS);
    return () => clearTimeout(later);
  }, [workspace, mayWrite]);
  return null;
}
