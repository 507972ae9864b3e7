import { Button, Text } from '@mantine/core';
import { IconCalendarEvent, IconCheck, IconTrash, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { isDeletable } from '#domain/tasks/entry.ts';
import type { Task } from '#domain/tasks/task.ts';
import { SelectionBar } from '#ui/data-table/table-bar.tsx';
import type { TaskDialog } from '#ui/tasks/task-dialogs.tsx';
import type { TaskRow } from './list/task-row.ts';

interface SelectionActionsProps {
  readonly selected: readonly TaskRow[];
  readonly onClear: () => void;
  readonly onDialog: (dialog: TaskDialog) => void;
  readonly onDelete: (tasks: readonly Task[]) => void;
}

const ICON = 14;

/** What can be done with the selected tasks at once. What follows from a contract is done there, not here. */
export function SelectionActions({
  selected,
  onClear,
  onDialog,
  onDelete,
}: SelectionActionsProps): ReactNode {
  const { readOnly } = useSession();
  const tasks = selected.flatMap(({ entry }) => entry.task ?? []);
  const open = tasks.filter(({ done }) => done === null);
  const deletable = selected.flatMap(({ entry }) => (isDeletable(entry) ? (entry.task ?? []) : []));
  const derived = selected.length - tasks.length;
  const locked = readOnly !== null;
  return (
    <SelectionBar count={selected.length} onClear={onClear}>
      <Button
        variant="default"
        leftSection={<IconCheck size={ICON} />}
        disabled={locked || open.length === 0}
        onClick={() => onDialog({ kind: 'finish', tasks: open })}
      >
        Done…
      </Button>
      <Button
        variant="default"
        leftSection={<IconCalendarEvent size={ICON} />}
        disabled={locked || open.length === 0}
        onClick={() => onDialog({ kind: 'postpone', tasks: open })}
      >
        Move…
      </Button>
      <Button
        variant="default"
        leftSection={<IconUser size={ICON} />}
        disabled={locked || tasks.length === 0}
        onClick={() => onDialog({ kind: 'assign', tasks })}
      >
        Assign…
      </Button>
      <Button
        variant="default"
        leftSection={<IconTrash size={ICON} />}
        disabled={locked || deletable.length === 0}
        onClick={() => onDelete(deletable)}
      >
        Delete
      </Button>
      {derived > 0 && <Text size="sm">{`${derived} of them are done at their contract`}</Text>}
    </SelectionBar>
  );
}
