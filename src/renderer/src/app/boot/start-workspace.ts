import { ask } from '#desktop/desktop.ts';
import type { AppInfo, DiskSpace } from '#desktop/types.ts';
import { looksLost, openWorkspace, whereRowsAre } from '#database/workspace.ts';
import type { Workspace } from '#database/workspace.ts';
import type { WriteGuard } from '#database/guard.ts';
import { SETTINGS_KEY } from '#database/repositories.ts';
import type { SettingRow } from '#database/schema.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { startLedger } from '#ledger/use-ledger.ts';
import { deskClock } from './desk-clock.ts';

/** How the start went. */
export type Started =
  ({ readonly kind: 'ready' } & Opened) | ({ readonly kind: 'lost'; readonly hadRows: number } & Opened);

interface Opened {
  readonly workspace: Workspace;
  readonly info: AppInfo;
  /** The settings as they were stored then, so that nothing waits for them; `null` when there were none. */
  readonly settings: SettingRow | null;
}

const MEGABYTE = 1024 * 1024;

/** Raises or clears the read-only state by the free space on the workspace's disk. */
export function applyDiskSpace(guard: WriteGuard, { freeBytes, reserveBytes }: DiskSpace): void {
  if (freeBytes >= reserveBytes) {
    guard.clear('disk-nearly-full');
    return;
  }
  const free = Math.floor(freeBytes / MEGABYTE);
  const reserve = Math.ceil(reserveBytes / MEGABYTE);
  guard.raise({
    code: 'disk-nearly-full',
    message:
      `Only ${free} MB are free on the disk that holds the workspace. A full disk can destroy it, so nothing ` +
      `is changed until at least ${reserve} MB are free. Free some space; this clears by itself.`,
  });
}

/**
 * Opens the workspace and looks whether it can be trusted: free space, version, and whether rows that were
 * there at the last good moment are gone.
 * @throws when the database can't be opened at all
 */
export async function startWorkspace(onBlocked: (message: string) => void): Promise<Started> {
  // None needs another's answer, and each is a way to another process and back: they go together.
  const [info, opened, space, sentinel] = await Promise.all([
    ask('app:info'),
    openWorkspace({
      now: () => new Date(deskClock.now()).toISOString() as IsoInstant,
      newId: () => crypto.randomUUID(),
      onBlocked,
    }),
    ask('storage:space'),
    ask('sentinel:read'),
  ]);
  deskClock.setOffset(info.clockOffset);
  applyDiskSpace(opened.guard, space);
  const [counts, settings] = await Promise.all([
    whereRowsAre(opened.database),
    opened.database.settings.get(SETTINGS_KEY).then((row) => row ?? null),
  ]);
  const { activity: _, ...rows } = counts;
  const heldRows = Object.values(rows).some((count) => count > 0);
  const workspace = { ...opened, heldRows };
  // Home asks the ledger as soon as it is drawn; the ledger's own start takes as long as Home's.
  if (heldRows) startLedger();
  if (!looksLost(sentinel, counts)) return { kind: 'ready', workspace, info, settings };
  workspace.guard.raise({
    code: 'needs-restore',
    message: 'The workspace looks empty although it held data before. Nothing is written until you decide.',
  });
  const hadRows = Object.values(sentinel ?? {}).reduce((sum, count) => sum + count, 0);
  return { kind: 'lost', workspace, info, settings, hadRows };
}
