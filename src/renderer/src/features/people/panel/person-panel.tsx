import { Button, Group } from '@mantine/core';
import { IconDoorExit, IconTrash, IconUserCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { personLabel } from '#domain/people/directory-types.ts';
import type { Directory, DirectoryPerson } from '#domain/people/directory-types.ts';
import type { PersonEntry } from '#domain/people/person-entry.ts';
import { Panel } from '#ui/panel/panel.tsx';
import { StatusChip } from '../list/status-chip.tsx';
import classes from '../people.module.css';
import type { PeopleActions } from '../use-people-actions.ts';
import { AccountList } from './account-list.tsx';
import { OwnedList } from './owned-list.tsx';
import { PersonFacts } from './person-facts.tsx';
import { Questions, Suspicion } from './questions.tsx';

interface PersonPanelProps {
  readonly entry: PersonEntry;
  readonly found: Directory;
  readonly departments: readonly string[];
  readonly nameOf: (id: string) => string | undefined;
  readonly actions: PeopleActions;
  readonly onLeft: () => void;
  readonly onHandOver: () => void;
  readonly onJoined: (into: DirectoryPerson) => void;
}

const ICON = 14;

/** One person: what is in doubt, what is known, the seats held and what is owned. */
export function PersonPanel(props: PersonPanelProps): ReactNode {
  const { entry, found, departments, actions, onLeft, onHandOver, onJoined } = props;
  const { readOnly } = useSession();
  const { person } = entry;
  const locked = readOnly !== null;
  const nameOf = (id: string): string => props.nameOf(id) ?? 'a deleted application';
  const isLeft = person.status.kind === 'left';
  return (
    <Panel
      title={personLabel(person)}
      entryId={person.key}
      mark={<StatusChip status={person.status} suspicion={person.suspicion} />}
    >
      <div className={classes['body']}>
        <Suspicion
          person={person}
          nameOf={nameOf}
          onLeft={onLeft}
          onActive={() => void actions.markActive([person])}
        />
        <Questions
          person={person}
          questions={entry.questions}
          found={found}
          nameOf={nameOf}
          actions={actions}
          onJoined={onJoined}
        />
        <Group gap="xs">
          {isLeft ? (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconUserCheck size={ICON} aria-hidden />}
              disabled={locked}
              onClick={() => void actions.markActive([person])}
            >
              Works here again
            </Button>
          ) : (
            person.suspicion === null && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconDoorExit size={ICON} aria-hidden />}
                disabled={locked}
                onClick={onLeft}
              >
                Mark as left…
              </Button>
            )
          )}
          {person.stored !== null && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconTrash size={ICON} aria-hidden />}
              disabled={locked}
              onClick={() => void actions.forget([person])}
            >
              {person.accounts.length === 0 ? 'Delete' : 'Delete what was entered'}
            </Button>
          )}
        </Group>
        <PersonFacts
          person={person}
          found={found}
          departments={departments}
          nameOf={nameOf}
          onSave={(field, facts) => actions.edit(person, field, facts)}
        />
        {isLeft && <OwnedList owned={entry.owned} onHandOver={onHandOver} />}
        <AccountList entry={entry} nameOf={props.nameOf} />
        {!isLeft && <OwnedList owned={entry.owned} onHandOver={onHandOver} />}
      </div>
    </Panel>
  );
}
