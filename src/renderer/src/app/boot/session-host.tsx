import { useLiveQuery } from 'dexie-react-hooks';
import { deepEqual } from 'fast-equals';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { performAction, undoAction } from '#database/actions.ts';
import type { RowWrite } from '#database/actions.ts';
import { latestFirst } from '#database/activity-log.ts';
import { SETTINGS_KEY } from '#database/repositories.ts';
import { SessionProvider } from '#database/session.tsx';
import type { SettingRow } from '#database/schema.ts';
import type { Session } from '#database/session.tsx';
import type { Workspace } from '#database/workspace.ts';
import { ask, listen } from '#desktop/desktop.ts';
import type { AppInfo } from '#desktop/types.ts';
import type { ActivityId } from '#domain/brand.ts';
import type { WorkspaceSettings } from '#domain/settings/settings.ts';
import { settingsFrom } from '#domain/settings/stored-settings.ts';
import { noticeDone, noticeProblem, withdrawNotice } from '#ui/feedback/notices.tsx';
import { reportProblem } from './report-problem.ts';
import { applyDiskSpace } from './start-workspace.ts';
import { useToday } from './use-today.ts';

async function undo(workspace: Workspace, id: ActivityId): Promise<void> {
  try {
    const outcome = await undoAction(workspace, id);
    if (outcome.ok) {
      withdrawNotice(id);
      noticeDone(`Undone: ${outcome.value.label}`);
    } else noticeProblem('Not undone', outcome.message);
  } catch (error) {
    reportProblem('Not undone', error);
  }
}

async function perform(
  workspace: Workspace,
  label: string,
  writes: readonly RowWrite[],
  options: Parameters<Session['perform']>[2] = {},
): Promise<boolean> {
  try {
    const entry = await performAction(workspace, label, writes, options.documents);
    if (entry !== null && options.quiet !== true)
      noticeDone(label, () => void undo(workspace, entry.id), entry.id);
    return true;
  } catch (error) {
    reportProblem('Not saved', error);
    return false;
  }
}

/** Takes back the latest action that has not been undone. */
export async function undoLatest(workspace: Workspace): Promise<void> {
  const latest = await latestFirst(workspace.database)
    .filter((entry) => entry.undoneAt === null)
    .first();
  if (latest === undefined) noticeDone('There is nothing to undo.');
  else await undo(workspace, latest.id);
}

function useSettings(workspace: Workspace, atStart: SettingRow | null): WorkspaceSettings {
  const row = useLiveQuery(
    async () => (await workspace.database.settings.get(SETTINGS_KEY)) ?? null,
    [workspace],
    atStart,
  );
  return useSame(useMemo(() => settingsFrom(row?.value), [row]));
}

/** The object of before as long as it says the same, so that nothing is worked out anew. */
function useSame<Value>(value: Value): Value {
  const [kept, setKept] = useState(value);
  if (kept === value || deepEqual(kept, value)) return kept;
  setKept(value);
  return value;
}

function useDiskSpace(workspace: Workspace): void {
  useEffect(() => {
    const look = async (): Promise<void> => applyDiskSpace(workspace.guard, await ask('storage:space'));
    const onFocus = (): void =>
      void look().catch((error: unknown) => reportProblem('Free space unknown', error));
    window.addEventListener('focus', onFocus);
    const stop = listen('space-changed', (space) => applyDiskSpace(workspace.guard, space));
    return () => {
      window.removeEventListener('focus', onFocus);
      stop();
    };
  }, [workspace]);
}

interface SessionHostProps {
  readonly workspace: Workspace;
  readonly info: AppInfo;
  readonly settingsAtStart: SettingRow | null;
  readonly children: ReactNode;
}

/** Gives every screen its session: workspace, today, settings, and the way to change something. */
export function SessionHost({ workspace, info, settingsAtStart, children }: SessionHostProps): ReactNode {
  const today = useToday();
  const settings = useSettings(workspace, settingsAtStart);
  const readOnly = useSyncExternalStore(workspace.guard.subscribe, workspace.guard.current);
  useDiskSpace(workspace);
  const session = useMemo<Session>(
    () => ({
      workspace,
      today,
      locale: info.locale,
      settings,
      readOnly,
      perform: (label, writes, options) => perform(workspace, label, writes, options),
      undo: (id) => undo(workspace, id),
    }),
    [workspace, today, info.locale, settings, readOnly],
  );
  return <SessionProvider value={session}>{children}</SessionProvider>;
}
