import { Anchor, Button, Group } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCalendarEvent,
  IconCheck,
  IconPencil,
  IconPlayerSkipForward,
  IconTrash,
  IconUser,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useDocument } from '#database/repositories.ts';
import { localTimeZone } from '#database/use-followed.ts';
import { saveDocument } from '#desktop/files.ts';
import { addressOfTarget } from '#desktop/target-address.ts';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import { plannedInPast } from '#domain/off-boarding/plan.ts';
import { isDeletable, type TaskEntry } from '#domain/tasks/entry.ts';
import { groupOfTask } from '#domain/tasks/list.ts';
import type { Task } from '#domain/tasks/task.ts';
import { Panel } from '#ui/panel/panel.tsx';
import { DoneWords } from '#ui/tasks/done-words.tsx';
import type { TaskDialog } from '#ui/tasks/task-dialogs.tsx';
import { GroupChip } from './list/group-chip.tsx';
import { aboutWords, addressOfPlace } from './task-place.ts';
import classes from './tasks.module.css';

interface TaskPanelProps {
  readonly entry: TaskEntry;
  readonly task: Task;
  readonly onDialog: (dialog: TaskDialog) => void;
  readonly onEdit: () => void;
  readonly onReopen: () => void;
  readonly onDelete: () => void;
}

const ICON = 14;

function Facts({ entry, task }: { readonly entry: TaskEntry; readonly task: Task }): ReactNode {
  const { today, locale } = useSession();
  const { due, firstDue, owner, note, done } = task;
  const document = useDocument(done?.documentId ?? null);
  const past = plannedInPast(task);
  const late = done === null && due !== null && due < today;
  return (
    <dl className={classes['facts']}>
      <dt>Due</dt>
      <dd className={late ? classes['late'] : undefined}>
        {due === null ? 'no date' : `${formatDate(due, locale)} (${formatDaysFrom(due, today, locale)})`}
        {firstDue !== null && `, first due ${formatDate(firstDue, locale)}`}
        {past !== null && done === null && `, should have been done by ${formatDate(past, locale)}`}
      </dd>
      <dt>Owner</dt>
      <dd>{owner === '' ? 'nobody' : owner}</dd>
      <dt>About</dt>
      <dd>
        {entry.about === null || entry.about.name === null ? (
          aboutWords(entry.about) || 'nothing in particular'
        ) : (
          <Anchor component={Link} href={addressOfTarget(entry.about)} inherit underline="always">
            {entry.about.name}
          </Anchor>
        )}
        {entry.place.kind === 'off-boarding' && (
          <>
            {', '}
            <Anchor component={Link} href={addressOfPlace(entry.place)} inherit underline="always">
              its off-boarding plan
            </Anchor>
          </>
        )}
      </dd>
      <dt>Note</dt>
      <dd>{note === '' ? 'none' : note}</dd>
      {done !== null && (
        <>
          <dt>{done.skipped ? 'Left out' : 'Done'}</dt>
          <dd>
            <DoneWords
              done={done}
              document={document}
              save={saveDocument}
              locale={locale}
              timeZone={localTimeZone()}
            />
          </dd>
        </>
      )}
    </dl>
  );
}

/** One kept task: what is known about it, and what can be done about it. */
export function TaskPanel({ entry, task, onDialog, onEdit, onReopen, onDelete }: TaskPanelProps): ReactNode {
  const { today, readOnly } = useSession();
  const tasks = [task];
  const locked = readOnly !== null;
  const open = task.done === null;
  const exporting = task.subject.kind === 'off-boarding' && task.subject.step === 'export-data';
  return (
    <Panel
      title={task.title}
      entryId={task.id}
      mark={<GroupChip group={groupOfTask(entry, today)} skipped={task.done?.skipped === true} />}
    >
      <div className={classes['body']}>
        <Group gap="xs">
          {open && (
            <>
              <Button
                size="xs"
                leftSection={<IconCheck size={ICON} />}
                disabled={locked}
                onClick={() => onDialog({ kind: 'finish', tasks })}
              >
                Done…
              </Button>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconCalendarEvent size={ICON} />}
                disabled={locked}
                onClick={() => onDialog({ kind: 'postpone', tasks })}
              >
                Move…
              </Button>
            </>
          )}
          <Button
            size="xs"
            variant="default"
            leftSection={<IconUser size={ICON} />}
            disabled={locked}
            onClick={() => onDialog({ kind: 'assign', tasks })}
          >
            Assign…
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPencil size={ICON} />}
            disabled={locked}
            onClick={onEdit}
          >
            Edit…
          </Button>
          {open && !exporting && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlayerSkipForward size={ICON} />}
              disabled={locked}
              onClick={() => onDialog({ kind: 'skip', tasks })}
            >
              Leave out…
            </Button>
          )}
          {!open && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowBackUp size={ICON} />}
              disabled={locked}
              onClick={onReopen}
            >
              Not done after all
            </Button>
          )}
          {isDeletable(entry) && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconTrash size={ICON} />}
              disabled={locked}
              onClick={onDelete}
            >
              Delete
            </Button>
          )}
        </Group>
        <Facts entry={entry} task={task} />
      </div>
    </Panel>
  );
}
