import { Notification } from 'electron';
import { createHash } from 'node:crypto';
import type { Announcement, ReminderTarget } from '#domain/reminders/reminder.ts';

/** What the system said to a notification: nothing yet, that it appeared, or that it refused it. */
export type SystemAnswer = 'none' | 'shown' | 'refused';

/** How a test notification went. `unanswered`: it was handed over, and the system has not said more. */
export type TestResult = 'shown' | 'refused' | 'unanswered' | 'unsupported';

/** Notifications of the operating system. */
export interface NativeNotifications {
  supported(): boolean;
  show(announcement: Announcement): void;
  /** Shows one and waits for what the system says to it. */
  test(announcement: Announcement): Promise<TestResult>;
  /** The system's answer to the last one that it answered. */
  answer(): SystemAnswer;
  /** Whether its notification centre still has one that announced exactly these ids; `false` when it cannot tell. */
  wasShown(ids: readonly string[]): Promise<boolean>;
  /** Why the system did not show the last one, in words; `null` when it did, or has not said yet. */
  problem(): string | null;
}

const KEPT = 100;
/** Systems answer within moments or not at all. */
const ANSWER_WITHIN_MS = 3000;

/**
 * @param onClick what a click on a notification opens
 * @param report told in words when the system refuses one, as macOS does to a program that is not signed
 */
export function createNativeNotifications(
  onClick: (target: ReminderTarget) => void,
  report: (message: string) => void,
): NativeNotifications {
  let problem: string | null = null;
  let answer: SystemAnswer = 'none';
  // A notification without a reference is collected, and its click is lost with it.
  const open = new Set<Notification>();

  const make = ({ ids, title, body, target }: Announcement): Notification => {
    const notification = new Notification({ id: identityOf(ids), title, body });
    notification.on('click', () => {
      open.delete(notification);
      onClick(target);
    });
    notification.on('show', () => {
      answer = 'shown';
      problem = null;
    });
    notification.on('failed', (_event, error) => {
      answer = 'refused';
      problem = `The system did not show “${title}”: ${error}`;
      report(problem);
    });
    // Not on `close`: in notification centres a closed banner can still be clicked.
    open.add(notification);
    for (const oldest of open) {
      if (open.size <= KEPT) break;
      open.delete(oldest);
    }
    return notification;
  };

  return {
    supported: () => Notification.isSupported(),
    problem: () => problem,
    answer: () => answer,
    show: (announcement) => make(announcement).show(),
    test: async (announcement) => {
      if (!Notification.isSupported()) return 'unsupported';
      const notification = make(announcement);
      return within<TestResult>(ANSWER_WITHIN_MS, 'unanswered', (settle) => {
        notification.on('show', () => settle('shown'));
        notification.on('failed', () => settle('refused'));
        notification.show();
      });
    },
    wasShown: async (ids) => {
      // Only macOS can be asked, and it forgets what was dismissed.
      if (process.platform !== 'darwin') return false;
      return within(ANSWER_WITHIN_MS, false, (settle) => {
        Notification.getHistory()
          .then((delivered) => settle(delivered.some(({ id }) => id === identityOf(ids))))
          .catch((error: unknown) => {
            report(`The notification centre could not be asked: ${String(error)}`);
            settle(false);
          });
      });
    },
  };
}

/** What `ask` settles on, or `otherwise` when that takes longer. */
function within<T>(ms: number, otherwise: T, ask: (settle: (value: T) => void) => void): Promise<T> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(otherwise), ms);
    ask((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}

/** The same reminders have the same identity, within the 64 characters that Windows allows. */
function identityOf(ids: readonly string[]): string {
  return createHash('sha256').update(ids.join('\n')).digest('hex').slice(0, 40);
}
