import { Button, Group, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { put, remove } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { snoozeChoices } from '#domain/reminders/decision.ts';
import type { ReminderDecision } from '#domain/reminders/decision.ts';
import type { ReminderEntry } from '#domain/reminders/list.ts';
import { snoozeWords } from './reminder-words.ts';
import type { ReminderState } from './reminder-words.ts';

interface EntryProps {
  readonly entry: ReminderEntry;
}

interface Decide {
  readonly snooze: (until: IsoDate) => void;
  readonly done: () => void;
  readonly takeBack: () => void;
}

function useDecide({ deadline, title }: ReminderEntry): Decide {
  const { perform, workspace, locale } = useSession();
  const decide = (label: string, decision: ReminderDecision['decision']): void => {
    const row: ReminderDecision = { id: deadline, decision, decidedAt: workspace.now() };
    void perform(label, [put('reminderDecisions', row)]);
  };
  return {
    snooze: (until) =>
      decide(`Snoozed until ${formatDate(until, locale)}: ${title}`, {
        kind: 'snoozed',
        until,
        snoozeId: workspace.newId(),
      }),
    done: () => decide(`Done, reminded of no more: ${title}`, { kind: 'done' }),
    takeBack: () => void perform(`Reminding again: ${title}`, [remove('reminderDecisions', deadline)]),
  };
}

function SnoozeMenu({
  entry,
  onSnooze,
}: EntryProps & { readonly onSnooze: (until: IsoDate) => void }): ReactNode {
  const { today, locale } = useSession();
  const choices = snoozeChoices(entry.date, today, entry.standing);
  if (choices.length === 0) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Snooze: ${entry.title}`}
          rightSection={<IconChevronDown size={12} aria-hidden />}
        >
          Snooze
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((choice) => (
          <Menu.Item key={choice.kind} onClick={() => onSnooze(choice.until)}>
            {snoozeWords(choice, entry)} <span className="desk-dim">{formatDate(choice.until, locale)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What can be done with a reminder; every step can be undone. */
export function ReminderActions({ state, entry }: EntryProps & { readonly state: ReminderState }): ReactNode {
  const { snooze, done, takeBack } = useDecide(entry);
  if (state === 'silenced') return null;
  return (
    <Group gap={6} wrap="nowrap" justify="flex-end">
      {(state === 'due' || state === 'snoozed') && <SnoozeMenu entry={entry} onSnooze={snooze} />}
      {(state === 'snoozed' || state === 'done') && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Remind again: ${entry.title}`}
          onClick={takeBack}
        >
          Remind again
        </Button>
      )}
      {/* What is still to be done is dealt with where it is kept: here it can only be put off. */}
      {state !== 'done' && !entry.standing && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Done: ${entry.title}`}
          title="Dealt with: nothing more comes about this date"
          onClick={done}
        >
          Done
        </Button>
      )}
    </Group>
  );
}
