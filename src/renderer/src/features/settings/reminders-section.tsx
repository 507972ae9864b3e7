import { Button, Checkbox, Group, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ask } from '#desktop/desktop.ts';
import { useReminderStatus } from '#desktop/reminder-status.ts';
import { useSession } from '#database/session.tsx';
import { formatLocalTime } from '#domain/calendar/format.ts';
import { REMINDER_KINDS } from '#domain/settings/settings.ts';
import type { ReminderKind, ReminderSettings } from '#domain/settings/settings.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { Section } from './section.tsx';
import { useSettings } from './use-settings.ts';

const KIND_WORDS: Readonly<Record<ReminderKind, string>> = {
  notice: 'Notice deadlines',
  'term-end': 'Ends of terms and trials',
  decision: 'Decisions on contracts that end by themselves',
  'customer-renewal': 'Renewals of customers',
};

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function tell(error: unknown): void {
  noticeProblem('The desktop did not answer', error instanceof Error ? error.message : String(error));
}

function TimeField(props: {
  readonly label: string;
  readonly value: string;
  readonly onSave: (time: string) => void;
}): ReactNode {
  const [time, setTime] = useState(props.value);
  const valid = TIME.test(time);
  return (
    <TextInput
      label={props.label}
      w={150}
      value={time}
      error={!valid && 'Write it as 09:00'}
      onChange={(event) => setTime(event.currentTarget.value)}
      onBlur={() => {
        if (valid && time !== props.value) props.onSave(time);
      }}
    />
  );
}

function TestButton(): ReactNode {
  const test = async (): Promise<void> => {
    const { shown } = await ask('reminders:test');
    if (shown) noticeDone('A test notification was handed to the system.');
    else noticeProblem('No notification', 'The system says that it shows no notifications for this program.');
  };
  return (
    <Button variant="default" w="fit-content" onClick={() => void test().catch(tell)}>
      Show a test notification
    </Button>
  );
}

function StatusWords(): ReactNode {
  const { locale } = useSession();
  const status = useReminderStatus((state) => state.status);
  if (status === null) return null;
  return (
    <Text size="sm">
      {status.supported ? 'The system shows notifications.' : 'The system shows no notifications.'}{' '}
      {status.planned} planned
      {status.next === null ? '.' : `, the next on ${formatLocalTime(status.next, locale)}.`}
      {status.problem !== null && ` ${status.problem}`}
    </Text>
  );
}

/** Which reminders come, and when. */
export function RemindersSection(): ReactNode {
  const { settings, change } = useSettings();
  const { reminders } = settings;
  const set = (part: Partial<ReminderSettings>): void =>
    change('the reminders', { reminders: { ...reminders, ...part } });
  const setLeadDays = (texts: readonly string[]): void => {
    const days = texts.map(Number);
    const wrong = texts.filter((_, index) => !Number.isInteger(days[index]) || (days[index] ?? -1) < 0);
    if (wrong.length > 0) noticeProblem('Not a number of days', `“${wrong[0]}” is no whole number from 0.`);
    else set({ leadDays: [...new Set(days)].toSorted((a, b) => b - a) });
  };
  return (
    <Section title="Reminders" about="Native notifications, also while the window is closed.">
      <StatusWords />
      <Stack gap="xs">
        {REMINDER_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            label={KIND_WORDS[kind]}
            checked={reminders.kinds[kind]}
            onChange={(event) => set({ kinds: { ...reminders.kinds, [kind]: event.currentTarget.checked } })}
          />
        ))}
      </Stack>
      <TagsInput
        label="Days before the date"
        description="Each is one reminder. Enter adds a number."
        maw={420}
        value={reminders.leadDays.map(String)}
        onChange={setLeadDays}
      />
      <Group align="flex-start">
        <TimeField
          label="Time of day"
          value={reminders.timeOfDay}
          onSave={(timeOfDay) => set({ timeOfDay })}
        />
        <TimeField
          label="Quiet from"
          value={reminders.quietFrom}
          onSave={(quietFrom) => set({ quietFrom })}
        />
        <TimeField label="Quiet until" value={reminders.quietTo} onSave={(quietTo) => set({ quietTo })} />
      </Group>
      <TestButton />
    </Section>
  );
}
