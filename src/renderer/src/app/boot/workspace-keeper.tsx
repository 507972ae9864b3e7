import { useEffect } from 'react';
import { useSession } from '#database/session.tsx';
import { useActivity } from '#database/repositories.ts';
import { countRows } from '#database/workspace.ts';
import { ask } from '#desktop/desktop.ts';
import { reportProblem } from './report-problem.ts';
import { useAfterFirstScreen } from './use-after-first-screen.ts';

/** After every action tells main how many rows there are, so that a later start can see a loss. */
export function WorkspaceKeeper(): null {
  const { workspace, readOnly } = useSession();
  const after = useAfterFirstScreen();
  const latest = useActivity(1)?.[0];
  const marker = latest && `${latest.id} ${latest.undoneAt ?? ''}`;
  useEffect(() => {
    if (!after || marker === undefined || readOnly !== null) return;
    const keep = async (): Promise<void> => {
      await ask('sentinel:write', { counts: await countRows(workspace.database) });
    };
    keep().catch((error: unknown) => reportProblem('The row counts could not be kept', error));
  }, [workspace, after, marker, readOnly]);
  return null;
}
