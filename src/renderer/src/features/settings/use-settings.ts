import { putSettings } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { WorkspaceSettings } from '#domain/settings/settings.ts';

/** The settings and the one way to change a part of them. `what` completes "Changed …". */
export function useSettings(): {
  readonly settings: WorkspaceSettings;
  readonly change: (what: string, part: Partial<WorkspaceSettings>) => void;
} {
  const { settings, perform } = useSession();
  return {
    settings,
    change: (what, part) => void perform(`Changed ${what}`, [putSettings({ ...settings, ...part })]),
  };
}
