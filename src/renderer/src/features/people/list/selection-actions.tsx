import { Button } from '@mantine/core';
import { IconDoorExit, IconUserCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { DirectoryPerson } from '#domain/people/directory-types.ts';
import type { PersonEntry } from '#domain/people/person-entry.ts';
import { SelectionBar } from '#ui/data-table/table-bar.tsx';
import type { PeopleActions } from '../use-people-actions.ts';

interface SelectionActionsProps {
  readonly selected: readonly PersonEntry[];
  readonly actions: PeopleActions;
  readonly onLeft: (people: readonly DirectoryPerson[]) => void;
  readonly onClear: () => void;
}

const ICON = 14;

/** What can be done with the selected people at once. */
export function SelectionActions({ selected, actions, onLeft, onClear }: SelectionActionsProps): ReactNode {
  const { readOnly } = useSession();
  const people = selected.map(({ person }) => person);
  const here = people.filter(({ status }) => status.kind !== 'left');
  const confirmable = people.filter(
    ({ status, suspicion }) => status.kind !== 'active' || suspicion !== null,
  );
  const locked = readOnly !== null;
  return (
    <SelectionBar count={selected.length} onClear={onClear}>
      <Button
        variant="default"
        leftSection={<IconDoorExit size={ICON} aria-hidden />}
        disabled={locked || here.length === 0}
        onClick={() => onLeft(here)}
      >
        Mark as left…
      </Button>
      <Button
        variant="default"
        leftSection={<IconUserCheck size={ICON} aria-hidden />}
        disabled={locked || confirmable.length === 0}
        onClick={() => void actions.markActive(confirmable)}
      >
        Mark as active
      </Button>
    </SelectionBar>
  );
}
