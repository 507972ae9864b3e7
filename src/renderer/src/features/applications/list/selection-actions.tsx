import { Button } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconPencil, IconProgress, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Application } from '#domain/applications/application.ts';
import { SelectionBar } from '#ui/data-table/table-bar.tsx';

interface SelectionActionsProps {
  readonly selected: readonly Application[];
  readonly onClear: () => void;
  readonly onEdit: () => void;
  readonly onStatus: () => void;
  readonly onArchive: (archived: boolean) => void;
  readonly onDelete: () => void;
}

const ICON = 14;

/** What can be done with the selected applications at once. */
export function SelectionActions(props: SelectionActionsProps): ReactNode {
  const { selected } = props;
  const allArchived = selected.every((application) => application.archived);
  return (
    <SelectionBar count={selected.length} onClear={props.onClear}>
      <Button variant="default" leftSection={<IconPencil size={ICON} />} onClick={props.onEdit}>
        Edit…
      </Button>
      <Button variant="default" leftSection={<IconProgress size={ICON} />} onClick={props.onStatus}>
        Status…
      </Button>
      <Button
        variant="default"
        leftSection={allArchived ? <IconArchiveOff size={ICON} /> : <IconArchive size={ICON} />}
        onClick={() => props.onArchive(!allArchived)}
      >
        {allArchived ? 'Take back' : 'Archive'}
      </Button>
      <Button variant="default" leftSection={<IconTrash size={ICON} />} onClick={props.onDelete}>
        Delete
      </Button>
    </SelectionBar>
  );
}
