import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from '#ui/feedback/empty-state.tsx';

interface LostWorkspaceProps {
  /** Rows that were there at the last good moment. */
  readonly hadRows: number;
  readonly dataFolder: string;
  readonly onStartEmpty: () => void;
}

/** Rows were there and are gone: never begin anew in silence. */
export function LostWorkspace({ hadRows, dataFolder, onStartEmpty }: LostWorkspaceProps): ReactNode {
  return (
    <EmptyState
      title="The workspace is empty, but it should not be"
      actions={
        <Button variant="default" onClick={onStartEmpty}>
          Start with an empty workspace
        </Button>
      }
    >
      When Lifecycle Desk was last used, this workspace held {hadRows} entries; now it holds none. This can
      happen when a disk ran full or the folder was moved. Nothing has been written. If you have a copy of the
      folder <code>{dataFolder}</code>, quit the program, put the copy back and start again.
    </EmptyState>
  );
}
