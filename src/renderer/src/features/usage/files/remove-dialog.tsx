import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { FileRow } from './file-rows.ts';
import { peopleWords } from '../people-words.ts';
import classes from './files.module.css';

interface RemoveDialogProps {
  /** Everything that was stored by the same yes. */
  readonly rows: readonly FileRow[];
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Asks before a stored file is taken out: its people go with it. */
export function RemoveDialog({ rows, onRemove, onClose }: RemoveDialogProps): ReactNode {
  const { locale, readOnly } = useSession();
  const [first] = rows;
  if (first === undefined) return null;
  return (
    <Modal opened onClose={onClose} title={`Remove ${first.snapshot.fileName}?`}>
      <Stack gap="md">
        <Text size="sm">
          {rows.length === 1
            ? 'This takes out:'
            : `The file was stored as ${rows.length} lists; this takes out all of them:`}
        </Text>
        <ul className={classes['takenOut']}>
          {rows.map(({ snapshot, name }) => (
            <li key={snapshot.id}>
              {`${peopleWords(snapshot.people, locale)} of ${name ?? 'a removed application'} as of ${formatDate(snapshot.asOf, locale)}`}
            </li>
          ))}
        </ul>
        <Text size="sm">
          {first.action === null
            ? 'It came with the sample workspace and can only be removed together with it.'
            : 'The import is undone: people who are in no other file leave the directory, and an application that was made for it goes too. To get it back, import the file again.'}
        </Text>
        <Group>
          <Button color="red" disabled={first.action === null || readOnly !== null} onClick={onRemove}>
            Remove
          </Button>
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep it
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
