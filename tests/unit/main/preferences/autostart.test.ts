import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  autostartEntry,
  autostartPath,
  setAutostart,
  type AutostartParts,
} from '#main/preferences/autostart.ts';

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'autostart-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const parts = (given: Partial<AutostartParts> = {}): AutostartParts => ({
  environment: {},
  home,
  executable: '/opt/Lifecycle Desk/lifecycle-desk',
  ...given,
});
const execOf = (given: Partial<AutostartParts>): string =>
  autostartEntry(parts(given), '--hidden')
    .split('\n')
    .find((line) => line.startsWith('Exec='))
    ?.slice('Exec='.length) ?? '';

/** Reads `Exec` as the specification says a desktop does: string escapes first, then quotes, then field codes. */
function argumentsOf(exec: string): string[] {
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', s: ' ', '\\': '\\' };
  const value = exec.replaceAll(/\\(.)/g, (_, letter: string) => escapes[letter] ?? `\\${letter}`);
  const words = [...value.matchAll(/"((?:[^"\\]|\\[^])*)"|[^ ]+/g)];
  return words.map(([word, quoted]) =>
    (quoted === undefined ? word : quoted.replaceAll(/\\([^])/g, '$1')).replaceAll('%%', '%'),
  );
}

describe('starting at sign-in on Linux', () => {
  it('is an entry of its own in the autostart folder, and is gone when it is turned off', async () => {
    await setAutostart(parts(), true, '--hidden');
    const folder = join(home, '.config', 'autostart');
    expect(await readdir(folder)).toEqual(['lifecycle-desk.desktop']);
    expect(await readFile(join(folder, 'lifecycle-desk.desktop'), 'utf8')).toBe(
      [
        '[Desktop Entry]',
        'Type=Application',
        'Version=1.0',
        'Name=Lifecycle Desk',
        'Comment=Reminds of deadlines',
        'Exec="/opt/Lifecycle Desk/lifecycle-desk" --hidden',
        'Terminal=false',
        'X-GNOME-Autostart-enabled=true',
        '',
      ].join('\n'),
    );
    await setAutostart(parts(), false, '--hidden');
    expect(await readdir(folder)).toEqual([]);
  });

  it('can be turned off where it never was on', async () => {
    await setAutostart(parts(), false, '--hidden');
    expect(await readdir(home)).toEqual([]);
  });

  it('leaves the entries of others alone, and replaces its own after the program was moved', async () => {
    await setAutostart(parts(), true, '--hidden');
    const folder = join(home, '.config', 'autostart');
    await writeFile(join(folder, 'other.desktop'), 'theirs');
    await setAutostart(parts({ executable: '/usr/bin/lifecycle-desk' }), true, '--hidden');
    expect(await readFile(join(folder, 'lifecycle-desk.desktop'), 'utf8')).toContain(
      'Exec="/usr/bin/lifecycle-desk" --hidden\n',
    );
    await setAutostart(parts(), false, '--hidden');
    expect(await readdir(folder)).toEqual(['other.desktop']);
  });

  it('goes to the configuration folder the desktop names, unless that is no full path', () => {
    const at = (folder: string): string => autostartPath(parts({ environment: { XDG_CONFIG_HOME: folder } }));
    expect(at('/etc/mine')).toBe('/etc/mine/autostart/lifecycle-desk.desktop');
    expect(at('mine')).toBe(join(home, '.config/autostart/lifecycle-desk.desktop'));
    expect(at('')).toBe(join(home, '.config/autostart/lifecycle-desk.desktop'));
  });

  it('starts the AppImage itself, not the folder it runs from', () => {
    expect(
      execOf({ environment: { APPIMAGE: '/home/ann/Desk.AppImage' }, executable: '/tmp/.mount/desk' }),
    ).toBe('"/home/ann/Desk.AppImage" --hidden');
  });

  it('escapes what the specification says', () => {
    expect(execOf({ executable: '/opt/a"b`c$d\\e%f' })).toBe(
      String.raw`"/opt/a\\"b\\` + '`' + String.raw`c\\$d\\\\e%%f" --hidden`,
    );
  });

  it('is one line that a desktop reads back as the same program, whatever its path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const executable = `/opt/${name}`;
        const exec = execOf({ executable });
        expect(argumentsOf(exec)).toEqual([executable, '--hidden']);
      }),
    );
  });
});
