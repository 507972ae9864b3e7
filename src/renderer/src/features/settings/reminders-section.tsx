import { Button, Checkbox, Group, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ask } from '#desktop/desktop.ts';
import { useReminderStatus } from '#desktop/reminder-status.ts';
import { useSession } from '#database/session.tsx';
import { formatLocalTime } from '#domain/calendar/format.ts';
import { parseLeadDays } from '#domain/settings/lead-days.ts';
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

/** Of these, longer leads are left out: the decision was asked for long before. */
const LIMIT_WORDS: Partial<Readonly<Record<ReminderKind, string>>> = {
  'term-end': 'Of these only the last 30 days count, of trials the last 14.',
  decision: 'Of these only the last 30 days count.',
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

/** One kind of reminder: whether it comes, and how long before its date. */
function KindFields(props: {
  readonly kind: ReminderKind;
  readonly on: boolean;
  readonly leadDays: readonly number[];
  readonly onSwitch: (on: boolean) => void;
  readonly onLeadDays: (days: readonly number[]) => void;
}): ReactNode {
  const { kind, on, leadDays, onSwitch, onLeadDays } = props;
  const [problem, setProblem] = useState<string | null>(null);
  const change = (texts: readonly string[]): void => {
    const parsed = parseLeadDays(texts, leadDays);
    setProblem(parsed.ok ? null : parsed.message);
    if (parsed.ok) onLeadDays(parsed.value);
  };
  const silent = on && leadDays.length === 0 ? 'Without a number no such reminder comes.' : null;
  return (
    <Stack gap={4}>
      <Checkbox
        label={KIND_WORDS[kind]}
        checked={on}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      {on && (
        <TagsInput
          ml={30}
          maw={420}
          aria-label={`Days before: ${KIND_WORDS[kind]}`}
          allowDuplicates
          value={leadDays.map(String)}
          description={LIMIT_WORDS[kind]}
          error={problem ?? silent}
          onChange={change}
        />
      )}
    </Stack>
  );
}

/** Which reminders come, and when. */
export function RemindersSection(): ReactNode {
  const { settings, change } = useSettings();
  const { reminders } = settings;
  const set = (part: Partial<ReminderSettings>): void =>
    change('the reminders', { reminders: { ...reminders, ...part } });
  return (
    <Section title="Reminders" about="Native notifications, also while the window is closed.">
      <StatusWords />
      <Stack gap="sm">
        <Text size="sm" className="desk-dim">
          Days before the date: each is one reminder. Enter adds a number.
        </Text>
        {REMINDER_KINDS.map((kind) => (
          <KindFields
            key={kind}
            kind={kind}
            on={reminders.kinds[kind]}
            leadDays={reminders.leadDays[kind]}
            onSwitch={(on) => set({ kinds: { ...reminders.kinds, [kind]: on } })}
            onLeadDays={(days) => set({ leadDays: { ...reminders.leadDays, [kind]: days } })}
          />
        ))}
      </Stack>
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
