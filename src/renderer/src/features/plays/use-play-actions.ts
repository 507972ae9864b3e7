import { put, remove } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { PlayId } from '#domain/brand.ts';
import { copyOf, swapped, switched } from '#domain/plays/edit.ts';
import type { Play } from '#domain/plays/play.ts';
import { missingShipped } from '#domain/plays/shipped.ts';

interface PlayActions {
  readonly save: (play: Play, isNew: boolean) => Promise<boolean>;
  readonly setEnabled: (play: Play, enabled: boolean) => void;
  /** Changes places with the one before (-1) or behind (1) it in its stage. */
  readonly move: (plays: readonly Play[], play: Play, by: -1 | 1) => void;
  /** Resolves to the copy's id, or `null` when it was not saved. */
  readonly duplicate: (plays: readonly Play[], play: Play) => Promise<PlayId | null>;
  readonly remove: (play: Play) => Promise<boolean>;
  /** Brings back the shipped plays that were deleted. */
  readonly restore: (plays: readonly Play[]) => void;
}

/** Changes of the playbooks, each one user action. */
export function usePlayActions(): PlayActions {
  const { workspace, perform } = useSession();
  return {
    save: (play, isNew) =>
      perform(`${isNew ? 'Added' : 'Changed'} the play “${play.name}”`, [put('plays', play)]),
    setEnabled: (play, enabled) =>
      void perform(`Switched “${play.name}” ${enabled ? 'on' : 'off'}`, [
        put('plays', switched(play, enabled, workspace.now())),
      ]),
    move: (plays, play, by) =>
      void perform(
        `Moved the play “${play.name}” ${by < 0 ? 'up' : 'down'}`,
        swapped(plays, play, by, workspace.now()).map((row) => put('plays', row)),
        { quiet: true },
      ),
    duplicate: async (plays, play) => {
      const copy = copyOf(plays, play, workspace.newId() as PlayId, workspace.now());
      return (await perform(`Duplicated the play “${play.name}”`, [put('plays', copy)])) ? copy.id : null;
    },
    remove: (play) => perform(`Deleted the play “${play.name}”`, [remove('plays', play.id)]),
    restore: (plays) => {
      const missing = missingShipped(plays, workspace.now());
      const many = missing.length === 1 ? '1 shipped play' : `${missing.length} shipped plays`;
      void perform(
        `Restored ${many}`,
        missing.map((row) => put('plays', row)),
      );
    },
  };
}
