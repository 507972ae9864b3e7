import { homedir } from 'node:os';
import { app, nativeTheme } from 'electron';
import type { DesktopPreferences } from '#bridge/requests.ts';
import { setAutostart } from './autostart.ts';

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

const WITH_LOGIN_ITEMS: readonly NodeJS.Platform[] = ['darwin', 'win32', 'linux'];

/**
 * Whether this program can be started at sign-in. An unpackaged one has no executable of its own: Electron's
 * alone would be started, without the program.
 */
export function canStartAtLogin(): boolean {
  return app.isPackaged && WITH_LOGIN_ITEMS.includes(process.platform);
}

/**
 * Has the system start the program at sign-in, or no longer; nothing where it can't.
 * @throws the system's error, or a `FileWriteError` in words
 */
export async function applyStartAtLogin({ startAtLogin }: DesktopPreferences): Promise<void> {
  if (!canStartAtLogin()) return;
  if (process.platform === 'linux') {
    const parts = { environment: process.env, home: homedir(), executable: process.execPath };
    await setAutostart(parts, startAtLogin, HIDDEN);
  } else {
    app.setLoginItemSettings({ openAtLogin: startAtLogin, args: [HIDDEN] });
  }
}

/** Lets the system know the theme of the windows. */
export function applyTheme({ theme }: DesktopPreferences): void {
  nativeTheme.themeSource = theme;
}

/** Whether nobody asked for a window: started at login. macOS gives no arguments then, and says so itself. */
export function startedAtLogin(): boolean {
  if (process.argv.includes(HIDDEN)) return true;
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}
