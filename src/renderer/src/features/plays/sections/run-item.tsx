import { Anchor, Button } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { PlayRun } from '#domain/plays/play.ts';
import { progressOf } from '#domain/plays/run.ts';
import type { Task } from '#domain/tasks/task.ts';
import { OutcomeChip } from '../outcome-chip.tsx';
import classes from '../plays.module.css';

interface RunItemProps {
  readonly run: PlayRun;
  readonly tasks: ReadonlyMap<string, Task>;
  /** Whether the play is still there. */
  readonly hasPlay: boolean;
  readonly onOutcome: () => void;
}

function TaskLine({ task }: { readonly task: Task }): ReactNode {
  const { today, locale } = useSession();
  const { done, due } = task;
  const Icon = done === null ? IconCircle : done.skipped ? IconCircleMinus : IconCircleCheck;
  const state = done === null ? 'open' : done.skipped ? 'left out' : 'done';
  return (
    <li>
      <Icon size={14} stroke={1.6} aria-hidden />
      <Anchor component={Link} href={`/tasks/${task.id}`} inherit>
        {task.title}
      </Anchor>
      <span className="desk-dim">
        {done === null && due !== null ? formatDaysFrom(due, today, locale) : state}
      </span>
    </li>
  );
}

/** A play that ran for a customer: why, how far its tasks are, and what it brought. */
export function RunItem({ run, tasks, hasPlay, onOutcome }: RunItemProps): ReactNode {
  const { locale, readOnly } = useSession();
  const { tasks: own, done } = progressOf(run, tasks);
  const { outcome } = run;
  return (
    <li className={classes['run']}>
      <div className={classes['runHead']}>
        {hasPlay ? (
          <Link href={`/playbooks/${run.playId}`} className={classes['name']}>
            {run.name}
          </Link>
        ) : (
          <strong>{run.name}</strong>
        )}
        <OutcomeChip run={run} />
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={`${outcome === null ? 'Set' : 'Change'} the outcome of ${run.name}`}
          disabled={readOnly !== null}
          onClick={onOutcome}
        >
          {outcome === null ? 'Outcome…' : 'Change…'}
        </Button>
      </div>
      <div className="desk-dim">{`${formatDate(run.on, locale)}: ${run.why}`}</div>
      {outcome !== null && outcome.note !== '' && <div>{outcome.note}</div>}
      {own.length > 0 && <div>{`${done} of ${own.length} tasks done`}</div>}
      {own.length > 0 && outcome === null && (
        <ul className={classes['tasks']}>
          {own.map((task) => (
            <TaskLine key={task.id} task={task} />
          ))}
        </ul>
      )}
    </li>
  );
}
