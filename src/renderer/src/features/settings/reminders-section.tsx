import { Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ReminderSettings } from '#domain/settings/settings.ts';
import { ReminderKinds } from './reminder-kinds.tsx';
import { Section } from './section.tsx';
import { SystemNotifications } from './system-notifications.tsx';
import { useSettings } from './use-settings.ts';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

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

/** Which reminders come, when, and how. */
export function RemindersSection(): ReactNode {
  const { settings, change } = useSettings();
  const { reminders } = settings;
  const set = (part: Partial<ReminderSettings>): void =>
    change('the reminders', { reminders: { ...reminders, ...part } });
  return (
    <Section title="Reminders" about="Native notifications, also while the window is closed.">
      <SystemNotifications
        on={reminders.notifications}
        onSwitch={(notifications) => set({ notifications })}
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
      <ReminderKinds reminders={reminders} set={set} />
    </Section>
  );
}
