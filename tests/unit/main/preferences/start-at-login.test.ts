import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_PREFERENCES, applyStartAtLogin, canStartAtLogin } from '#main/preferences/preferences.ts';

const electron = vi.hoisted(() => ({ app: { isPackaged: true }, nativeTheme: {} }));
vi.mock('electron', () => electron);

const ON = { ...DEFAULT_PREFERENCES, startAtLogin: true };
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-at-login-'));
  vi.stubEnv('XDG_CONFIG_HOME', folder);
  vi.stubEnv('APPIMAGE', '/home/ann/Lifecycle Desk.AppImage');
  vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
  electron.app.isPackaged = true;
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

describe('starting at sign-in, as it was set', () => {
  it('has the installed program started hidden, until it is turned off', async () => {
    expect(canStartAtLogin()).toBe(true);
    await applyStartAtLogin(ON);
    const entry = await readFile(join(folder, 'autostart', 'lifecycle-desk.desktop'), 'utf8');
    expect(entry).toContain('Exec="/home/ann/Lifecycle Desk.AppImage" --hidden\n');
    await applyStartAtLogin(DEFAULT_PREFERENCES);
    expect(await readdir(join(folder, 'autostart'))).toEqual([]);
  });

  it('does nothing for a program that is not installed', async () => {
    electron.app.isPackaged = false;
    expect(canStartAtLogin()).toBe(false);
    await applyStartAtLogin(ON);
    expect(await readdir(folder)).toEqual([]);
  });
});
