import type { ReminderPlanMessage, ReminderStatus, ReminderTest, Target } from '#bridge/requests.ts';
import { parseReminders } from '#domain/reminders/files.ts';
import { createNativeNotifications } from './native.ts';
import { createReminderClock } from './reminder-clock.ts';
import { createReminderStore } from './reminder-store.ts';

/** The reminders as the rest of main uses them. */
export interface Reminders {
  /** Takes the window's plan as a whole. Rejects with a message in words. */
  plan(message: ReminderPlanMessage): Promise<ReminderStatus>;
  status(): ReminderStatus;
  /** Shows a notification at once, so that the manager sees whether the system shows any. */
  test(): Promise<ReminderTest>;
  /** The machine woke up, was unlocked, or its clock was changed: look again. */
  wake(): void;
  stop(): void;
}

/** Starts the reminders; to be called when the app is ready. Overdue ones are shown before it resolves. */
export async function setupReminders(parts: {
  /** Folder for the plan and the log of what was shown. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A notification was clicked. */
  readonly open: (target: Target) => void;
  readonly report: (message: string, detail?: unknown) => void;
}): Promise<Reminders> {
  const { folder, now, report } = parts;
  let damage: string | null = null;
  const native = createNativeNotifications(parts.open, report);
  const store = createReminderStore(folder, now, (message) => {
    damage = message;
    report(message);
  });
  const reminders = createReminderClock({
    store,
    now,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    timer: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    canShow: native.supported,
    show: native.show,
    wasShown: native.wasShown,
    report,
  });
  await reminders.start();
  const status = (): ReminderStatus => {
    const { problem, ...figures } = reminders.status();
    return {
      supported: native.supported(),
      answer: native.answer(),
      ...figures,
      problem: problem ?? damage ?? native.problem(),
    };
  };
  return {
    plan: async ({ reminders: messages, settled, knownFrom, quietFrom, quietTo }) => {
      const parsed = parseReminders(messages);
      if (!parsed.ok) throw new Error(parsed.message);
      await reminders.setPlan(parsed.value, { quietFrom, quietTo }, settled, knownFrom);
      damage = null;
      return status();
    },
    status,
    test: async () => {
      const result = await native.test({
        ids: [`test:${now()}`],
        title: 'Reminders work',
        body: 'This is how Lifecycle Desk tells you of a deadline.',
        target: { kind: 'reminders', id: '' },
      });
      return { result, status: status() };
    },
    wake: () => reminders.wake(),
    stop: () => reminders.stop(),
  };
}
