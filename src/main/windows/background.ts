import { app } from 'electron';
import type { TrayIcon } from '#main/tray/tray.ts';

/**
 * Closing the window leaves the program running in the tray while the manager wants reminders; otherwise
 * it ends. On macOS programs stay without a window anyway.
 */
export function keepRunning(tray: TrayIcon, wanted: () => boolean): { refresh(): void } {
  app.on('window-all-closed', () => {
    if (!wanted() && process.platform !== 'darwin') app.quit();
  });
  return {
    refresh: () => {
      if (wanted()) tray.show();
      else tray.hide();
    },
  };
}
