import { Checkbox, Stack, TagsInput, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { parseLeadDays } from '#domain/settings/lead-days.ts';
import { KINDS_ON_THE_DAY, REMINDER_KINDS } from '#domain/settings/settings.ts';
import type { ReminderKind, ReminderSettings } from '#domain/settings/settings.ts';

const KIND_WORDS: Readonly<Record<ReminderKind, string>> = {
  notice: 'Notice deadlines',
  acknowledgement: 'Notices that wait',
  decision: 'Decisions that are open',
  'term-end': 'Ends of terms',
  'trial-end': 'Ends of trials',
  task: 'Tasks that are due',
  reopened: 'Charges after a retirement',
  'check-in': 'Check-in that is due',
  'customer-renewal': 'Renewals of customers',
};

/** What the days of a kind are counted from, and which of them count. */
const ABOUT_DAYS: Readonly<Record<ReminderKind, string>> = {
  notice: 'Days before the send-by date. None comes after a decision to keep, or once notice is sent.',
  acknowledgement:
    'Two weeks after sending, until the vendor acknowledges it, and so many days before the last day on which notice counts.',
  decision: 'Days before the decision is due. Only the last 30 days count; none comes once it is decided.',
  'term-end': 'Days before the last day of the term. Only the last 30 days count.',
  'trial-end': 'Days before the trial ends. Only the last 14 days count.',
  task: 'Days before the task is due; 0 is the day itself.',
  reopened: 'On the day on which the charge is found.',
  'check-in':
    'Days before the check-in is due; 0 is the day itself. It waits until the check-in is finished.',
  'customer-renewal': 'Days before the last day of the customer’s term.',
};

interface KindFieldsProps {
  readonly kind: ReminderKind;
  readonly on: boolean;
  readonly leadDays: readonly number[];
  readonly onSwitch: (on: boolean) => void;
  readonly onLeadDays: (days: readonly number[]) => void;
}

function LeadDays({ kind, leadDays, onLeadDays }: KindFieldsProps): ReactNode {
  const [problem, setProblem] = useState<string | null>(null);
  const change = (texts: readonly string[]): void => {
    const parsed = parseLeadDays(texts, leadDays);
    setProblem(parsed.ok ? null : parsed.message);
    if (parsed.ok) onLeadDays(parsed.value);
  };
  const silent = leadDays.length === 0 ? 'Without a number no such reminder comes.' : null;
  return (
    <TagsInput
      ml={30}
      maw={420}
      aria-label={`Days before: ${KIND_WORDS[kind]}`}
      allowDuplicates
      value={leadDays.map(String)}
      description={ABOUT_DAYS[kind]}
      error={problem ?? silent}
      onChange={change}
    />
  );
}

/** One kind of reminder: whether it comes, and how long before its date. */
function KindFields(props: KindFieldsProps): ReactNode {
  const { kind, on, onSwitch } = props;
  return (
    <Stack gap={4}>
      <Checkbox
        label={KIND_WORDS[kind]}
        checked={on}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      {on && KINDS_ON_THE_DAY.includes(kind) && (
        <Text size="xs" className="desk-dim" ml={30}>
          {ABOUT_DAYS[kind]}
        </Text>
      )}
      {on && !KINDS_ON_THE_DAY.includes(kind) && <LeadDays {...props} />}
    </Stack>
  );
}

/** All kinds of reminders. */
export function ReminderKinds(props: {
  readonly reminders: ReminderSettings;
  readonly set: (part: Partial<ReminderSettings>) => void;
}): ReactNode {
  const { reminders, set } = props;
  return (
    <Stack gap="sm">
      <Text size="sm" className="desk-dim">
        Each number of days is one reminder. Enter adds a number.
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
  );
}
