import type { ReminderStatus, ReminderTest } from '#desktop/types.ts';

/** What the system is known to do with notifications. */
export function answerWords({ supported, answer }: Pick<ReminderStatus, 'supported' | 'answer'>): string {
  if (!supported) return 'This system shows no notifications.';
  switch (answer) {
    case 'shown':
      return 'The system shows notifications.';
    case 'refused':
      return 'The system refused the last notification.';
    case 'none':
      return 'The system takes notifications; whether it shows them, a test tells.';
  }
}

/** How a test went. */
export const RESULT_WORDS: Readonly<Record<ReminderTest['result'], string>> = {
  shown: 'The system says that it shows it.',
  refused: 'The system refused it.',
  unanswered: 'It was handed over; the system did not say whether it shows it.',
  unsupported: 'This system shows no notifications.',
};

/**
 * What each system can be asked, and where its settings are. Electron only knows whether notifications exist; what was
 * allowed, and whether somebody wants to be left alone at the moment, no system tells it.
 */
export function systemWords(platform: string): string {
  switch (platform) {
    case 'darwin':
      return 'macOS asks once whether Lifecycle Desk may notify, and refuses a program that is not signed. Change it in System Settings, Notifications. While a Focus is on, notifications wait in the notification centre.';
    case 'win32':
      return 'Windows shows notifications of installed programs only. Change it in Settings, System, Notifications. While Do not disturb is on, notifications wait in the notification centre.';
    case 'linux':
      return 'Notifications are shown by the desktop’s own service; without one there are none. Change it in the desktop’s settings, Notifications. While Do not disturb is on, most desktops keep them in their list.';
    default:
      return 'Whether notifications are shown is set in the settings of the system.';
  }
}
