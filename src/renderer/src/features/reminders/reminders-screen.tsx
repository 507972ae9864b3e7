import { Button } from '@mantine/core';
import { IconBellCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import type { ReminderDecision } from '#domain/reminders/decision.ts';
import { LIST_DAYS, listReminders } from '#domain/reminders/list.ts';
import type { ReminderSources } from '#domain/reminders/occasions/facts.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { ReminderGroup } from './reminder-group.tsx';
import classes from './reminders.module.css';

interface RemindersScreenProps {
  readonly sources: ReminderSources;
  readonly decisions: readonly ReminderDecision[];
}

/** The list of reminders: due, snoozed, coming, silenced and done, each leading to what it speaks of. */
export function RemindersScreen({ sources, decisions }: RemindersScreenProps): ReactNode {
  const { settings, today, locale } = useSession();
  const list = useMemo(
    () => listReminders(sources, decisions, settings, today, locale),
    [sources, decisions, settings, today, locale],
  );
  const nothing = Object.values(list).every((entries: readonly unknown[]) => entries.length === 0);
  return (
    <Screen
      title="Reminders"
      count={`${list.due.length} due`}
      actions={
        <Button component={Link} href="/settings?section=reminders" variant="default">
          Which come, and when
        </Button>
      }
    >
      {nothing ? (
        <EmptyState
          title={`Nothing is due, and nothing comes in the next ${LIST_DAYS} days`}
          icon={<IconBellCheck size={32} stroke={1.4} aria-hidden />}
        >
          Reminders are made from the dates of contracts, decisions, notices, tasks, trials and customers.
        </EmptyState>
      ) : (
        <div className={classes['body']}>
          <ReminderGroup state="due" entries={list.due} />
          <ReminderGroup state="snoozed" entries={list.snoozed} />
          <ReminderGroup state="coming" entries={list.coming} />
          <ReminderGroup state="silenced" entries={list.silenced} />
          <ReminderGroup state="done" entries={list.done} />
        </div>
      )}
    </Screen>
  );
}
