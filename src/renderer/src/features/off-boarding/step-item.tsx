import { ActionIcon, Button, Menu, VisuallyHidden } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCalendarEvent,
  IconCircle,
  IconCircleCheck,
  IconCircleMinus,
  IconDots,
  IconPlayerSkipForward,
  IconTrash,
  IconUser,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import { plannedInPast } from '#domain/off-boarding/plan.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { TaskDialog } from '#ui/tasks/task-dialogs.tsx';
import { StepEvidence } from './step-evidence.tsx';
import classes from './off-boarding.module.css';

interface StepItemProps {
  readonly task: Task;
  /** What else shows that it is done, to begin the evidence with. */
  readonly known: string | null;
  /** The address asks for this step. */
  readonly asked: boolean;
  readonly onDialog: (dialog: TaskDialog) => void;
  readonly onReopen: () => void;
  readonly onDelete: () => void;
}

const ICON = 14;

function stateOf({ done }: Task): 'open' | 'done' | 'skipped' {
  if (done === null) return 'open';
  return done.skipped ? 'skipped' : 'done';
}

const MARKS = { open: IconCircle, done: IconCircleCheck, skipped: IconCircleMinus } as const;
const STATE_WORDS = { open: 'Open', done: 'Done', skipped: 'Left out' } as const;

/** Who has an open step, and by when. */
function DueLine({ task }: { readonly task: Task }): ReactNode {
  const { today, locale } = useSession();
  const { due, firstDue, owner } = task;
  const past = plannedInPast(task);
  const parts = [owner === '' ? 'nobody has it' : owner];
  if (due !== null) parts.push(`due ${formatDate(due, locale)} (${formatDaysFrom(due, today, locale)})`);
  if (firstDue !== null) parts.push(`first due ${formatDate(firstDue, locale)}`);
  const overdue = due !== null && due < today;
  return (
    <span className={`${classes['meta']} ${overdue ? classes['late'] : ''}`}>
      {parts.join(' · ')}
      {past !== null && ` · should have been done by ${formatDate(past, locale)}`}
    </span>
  );
}

/** One step: what, who, by when, what proves it, and what can be done about it. */
export function StepItem(props: StepItemProps): ReactNode {
  const { task, known, asked, onDialog, onReopen, onDelete } = props;
  const { readOnly } = useSession();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (asked) item.current?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  const state = stateOf(task);
  const Mark = MARKS[state];
  const open = state === 'open';
  const tasks = [task];
  const own = task.subject.kind === 'off-boarding' && task.subject.step === 'own';
  const exporting = task.subject.kind === 'off-boarding' && task.subject.step === 'export-data';
  return (
    <li ref={item} className={classes['step']} data-state={state} data-asked={asked}>
      <span className={classes['mark']}>
        <Mark size={18} stroke={1.6} aria-hidden />
        <VisuallyHidden>{STATE_WORDS[state]}</VisuallyHidden>
      </span>
      <div>
        <div className={classes['stepTitle']}>{task.title}</div>
        {open && <DueLine task={task} />}
        {known !== null && open && <div className={classes['meta']}>{known}</div>}
        {task.done !== null && <StepEvidence done={task.done} />}
      </div>
      <div className={classes['ways']}>
        {open && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={readOnly !== null}
            aria-label={`Done: ${task.title}`}
            onClick={() => onDialog({ kind: 'finish', tasks, evidence: known ?? '' })}
          >
            Done…
          </Button>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={`More for ${task.title}`}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconUser size={ICON} />}
              onClick={() => onDialog({ kind: 'assign', tasks })}
            >
              Assign…
            </Menu.Item>
            {open && (
              <Menu.Item
                leftSection={<IconCalendarEvent size={ICON} />}
                onClick={() => onDialog({ kind: 'postpone', tasks })}
              >
                Move to another day…
              </Menu.Item>
            )}
            {open && !exporting && (
              <Menu.Item
                leftSection={<IconPlayerSkipForward size={ICON} />}
                onClick={() => onDialog({ kind: 'skip', tasks })}
              >
                Leave out…
              </Menu.Item>
            )}
            {!open && (
              <Menu.Item leftSection={<IconArrowBackUp size={ICON} />} onClick={onReopen}>
                Not done after all
              </Menu.Item>
            )}
            {own && (
              <Menu.Item leftSection={<IconTrash size={ICON} />} onClick={onDelete}>
                Delete
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </div>
    </li>
  );
}
