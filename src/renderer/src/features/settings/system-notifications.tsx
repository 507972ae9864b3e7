import { Button, Group, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ask } from '#desktop/desktop.ts';
import { useReminderStatus } from '#desktop/reminder-status.ts';
import type { ReminderStatus, ReminderTest } from '#desktop/types.ts';
import { useSession } from '#database/session.tsx';
import { formatLocalTime } from '#domain/calendar/format.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { useAppInfo } from './use-app-info.ts';
import { RESULT_WORDS, answerWords, systemWords } from './notification-words.ts';

function tell(error: unknown): void {
  noticeProblem('The desktop did not answer', error instanceof Error ? error.message : String(error));
}

function TestButton(): ReactNode {
  const setStatus = useReminderStatus((state) => state.set);
  const [result, setResult] = useState<ReminderTest['result'] | null>(null);
  const [asking, setAsking] = useState(false);
  const test = async (): Promise<void> => {
    setResult(null);
    setAsking(true);
    try {
      const answer = await ask('reminders:test');
      setResult(answer.result);
      setStatus(answer.status);
    } finally {
      setAsking(false);
    }
  };
  return (
    <Group gap="sm">
      <Button variant="default" loading={asking} onClick={() => void test().catch(tell)}>
        Show a test notification
      </Button>
      <Text size="sm" component="output">
        {result !== null && RESULT_WORDS[result]}
      </Text>
    </Group>
  );
}

function plannedWords({ planned, next }: ReminderStatus, locale: string): string {
  const count = planned === 1 ? '1 reminder is planned' : `${planned} reminders are planned`;
  return next === null ? `${count}.` : `${count}, the next on ${formatLocalTime(next, locale)}.`;
}

/** Whether reminders come as notifications of the system, what it says about them, and a test. */
export function SystemNotifications(props: {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}): ReactNode {
  const { on, onSwitch } = props;
  const { locale } = useSession();
  const info = useAppInfo();
  const status = useReminderStatus((state) => state.status);
  return (
    <>
      <Switch
        label="Show reminders as notifications of the system"
        description="Without them the list of reminders still has everything that is due."
        checked={on}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      {status !== null && (
        <Text size="sm">
          {answerWords(status)} {on && plannedWords(status, locale)}
          {status.problem !== null && ` ${status.problem}`}
        </Text>
      )}
      {info !== null && (
        <Text size="sm" className="desk-dim">
          {systemWords(info.platform)}
        </Text>
      )}
      <TestButton />
    </>
  );
}
