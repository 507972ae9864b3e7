import { createContext, useContext } from 'react';
import type { ActivityId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { WorkspaceSettings } from '#domain/settings/settings.ts';
import type { RowWrite } from './actions.ts';
import type { ReadOnlyReason } from './guard.ts';
import type { DocumentRow } from './schema.ts';
import type { Workspace } from './workspace.ts';

/** What every screen works with: the open workspace, today, and the one way to change something. */
export interface Session {
  readonly workspace: Workspace;
  readonly today: IsoDate;
  /** BCP 47 tag for dates, numbers and money. */
  readonly locale: string;
  readonly settings: WorkspaceSettings;
  /** Why nothing can be changed at the moment, or `null`. */
  readonly readOnly: ReadOnlyReason | null;
  /**
   * One user action: written as a whole, logged, and announced with an undo button. `label` says what was
   * done in the past tense ("Archived Slack"). `documents` are kept with the rows that refer to them. Resolves
   * to false when it failed; the manager has been told.
   */
  perform(
    label: string,
    writes: readonly RowWrite[],
    options?: { readonly quiet?: boolean; readonly documents?: readonly DocumentRow[] },
  ): Promise<boolean>;
  /** Takes one action of the activity log back, or tells why it can't. */
  undo(id: ActivityId): Promise<void>;
}

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

/** @throws outside the app's provider */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession needs a SessionProvider above it');
  return session;
}
