import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useDecisions, useNotices, useRetirements, useTasks } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { localTimeZone } from '#database/use-followed.ts';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { TaskEntry } from '#domain/tasks/entry.ts';
import { groupOfTask, listTasks } from '#domain/tasks/list.ts';
import { UrgencyChip } from '#ui/feedback/urgency-chip.tsx';
import type { ApplicationSectionProps } from '#ui/sections/entry-sections.tsx';
import { addressOfPlace } from '../task-place.ts';
import { ofApplication } from './of-application.ts';
import classes from './application-tasks.module.css';

/** The next few; all of them are a click away. */
const SHOWN = 6;

function useOpenTasks({ application, contracts }: ApplicationSectionProps): readonly TaskEntry[] | undefined {
  const { today, settings } = useSession();
  const tasks = useTasks();
  const retirements = useRetirements();
  const decisions = useDecisions();
  const notices = useNotices();
  const { deadlines, checkIns } = settings;
  return useMemo(() => {
    if (!tasks || !retirements || !decisions || !notices) return undefined;
    const sources = ofApplication({ tasks, retirements, decisions, notices }, application, contracts);
    const context = { today, timeZone: localTimeZone(), settings: deadlines, checkInSettings: checkIns };
    // The next decision has a section of its own, and the check-in is about all applications.
    return listTasks(sources, context).filter(
      ({ done, kind }) => done === null && kind !== 'decision' && kind !== 'check-in',
    );
  }, [tasks, retirements, decisions, notices, application, contracts, today, deadlines, checkIns]);
}

function TaskLine({ entry }: { readonly entry: TaskEntry }): ReactNode {
  const { today, locale } = useSession();
  const { title, owner, due, place } = entry;
  return (
    <li className={classes['line']}>
      <Anchor component={Link} href={addressOfPlace(place)} size="sm">
        {title}
      </Anchor>
      <span className={classes['due']}>
        {due === null ? (
          <span className="desk-dim">no date</span>
        ) : (
          <>
            {formatDate(due, locale)} <span className="desk-dim">{formatDaysFrom(due, today, locale)}</span>
          </>
        )}
      </span>
      <span className="desk-dim">{owner === '' ? 'nobody has it' : owner}</span>
      {groupOfTask(entry, today) === 'overdue' && <UrgencyChip urgency="late" />}
    </li>
  );
}

/** What is to be done about an application and its contracts; nothing while there is nothing. */
export function ApplicationTasks(props: ApplicationSectionProps): ReactNode {
  const open = useOpenTasks(props);
  if (open === undefined || open.length === 0) return null;
  return (
    <section aria-labelledby="application-tasks">
      <h3 id="application-tasks" className={classes['title']}>
        Open tasks <span className="desk-dim">{open.length}</span>
      </h3>
      <ul className={classes['lines']}>
        {open.slice(0, SHOWN).map((entry) => (
          <TaskLine key={entry.id} entry={entry} />
        ))}
      </ul>
      {open.length > SHOWN && (
        <Anchor component={Link} href="/tasks" size="sm">
          {`${open.length - SHOWN} more among all tasks`}
        </Anchor>
      )}
    </section>
  );
}
