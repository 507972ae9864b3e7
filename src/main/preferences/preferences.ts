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

/** Lets the system know: window theme, and start at login where the platform offers it. */
export function applyPreferences(preferences: DesktopPreferences): void {
  nativeTheme.themeSource = preferences.theme;
  if (process.platform === 'darwin' || process.platform === 'win32') {
    app.setLoginItemSettings({ openAtLogin: preferences.startAtLogin, args: ['--hidden'] });
  }
}
