import { Notification } from 'electron';
import { createHash } from 'node:crypto';
import type { Announcement, ReminderTarget } from '#domain/reminders/reminder.ts';

/** Notifications of the operating system. */
export interface NativeNotifications {
  supported(): boolean;
  /** `false` when the system shows none. */
  show(announcement: Announcement): boolean;
  /** Why the system did not show the last one, in words; `null` when it did, or has not said yet. */
  problem(): string | null;
}

const KEPT = 100;

/**
 * @param onClick what a click on a notification opens
 * @param report told in words when the system refuses one, as macOS does to a program that is not signed
 */
export function createNativeNotifications(
  onClick: (target: ReminderTarget) => void,
  report: (message: string) => void,
): NativeNotifications {
  let problem: string | null = null;
  // A notification without a reference is collected, and its click is lost with it.
  const open = new Set<Notification>();
  return {
    supported: () => Notification.isSupported(),
    problem: () => problem,
    show: (announcement) => {
      if (!Notification.isSupported()) return false;
      const { title, body, target } = announcement;
      const notification = new Notification({ id: identityOf(announcement), title, body });
      notification.on('click', () => {
        open.delete(notification);
        onClick(target);
      });
      notification.on('show', () => {
        problem = null;
      });
      notification.on('failed', (_event, error) => {
        problem = `The system did not show “${title}”: ${error}`;
        report(problem);
      });
      // Not on `close`: in notification centres a closed banner can still be clicked.
      open.add(notification);
      for (const oldest of open) {
        if (open.size <= KEPT) break;
        open.delete(oldest);
      }
      notification.show();
      return true;
    },
  };
}

/** The same reminders have the same identity, within the 64 characters that Windows allows. */
function identityOf(announcement: Announcement): string {
  return createHash('sha256').update(announcement.ids.join('\n')).digest('hex').slice(0, 40);
}
