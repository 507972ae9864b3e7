import { app, nativeTheme } from 'electron';
import type { DesktopPreferences } from '#bridge/requests.ts';

export const DEFAULT_PREFERENCES: DesktopPreferences = {
  keepRunning: true,
  startAtLogin: false,
  theme: 'system',
};

/** @throws when `value` is not a set of preferences */
export function parsePreferences(value: unknown): DesktopPreferences {
  const given = value as Partial<DesktopPreferences> | null;
  if (
    typeof given?.keepRunning !== 'boolean' ||
    typeof given.startAtLogin !== 'boolean' ||
    (given.theme !== 'system' && given.theme !== 'light' && given.theme !== 'dark')
  ) {
    throw new Error('not a set of preferences');
  }
  return { keepRunning: given.keepRunning, startAtLogin: given.startAtLogin, theme: given.theme };
}

const HIDDEN = '--hidden';

/**
 * Lets the system know: window theme, and start at login where the platform offers it. An unpackaged program
 * has no executable of its own: Electron's alone would be started, without the program.
 */
export function applyPreferences(preferences: DesktopPreferences): void {
  nativeTheme.themeSource = preferences.theme;
  if (app.isPackaged && (process.platform === 'darwin' || process.platform === 'win32')) {
    app.setLoginItemSettings({ openAtLogin: preferences.startAtLogin, args: [HIDDEN] });
  }
}

/** Whether nobody asked for a window: started at login. macOS gives no arguments then, and says so itself. */
export function startedAtLogin(): boolean {
  if (process.argv.includes(HIDDEN)) return true;
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}
