import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from './command-line.ts';

type PathName = Parameters<Electron.App['getPath']>[0];

const chosen = new Map<string, string>();

/** Electron's well-known folders. `appName` names the folder of the app's own data. */
export function getPath(name: PathName, appName: string): string {
  return chosen.get(name) ?? defaultPath(name, appName);
}

export function setPath(name: string, path: string): void {
  chosen.set(name, path);
  mkdirSync(path, { recursive: true });
}

function defaultPath(name: PathName, appName: string): string {
  const home = homedir();
  switch (name) {
    case 'home':
      return home;
    case 'temp':
      return tmpdir();
    case 'appData':
      return appData(home);
    case 'userData':
      return commandLine.getSwitchValue('user-data-dir') || join(getPath('appData', appName), appName);
    case 'sessionData':
      return getPath('userData', appName);
    case 'logs':
      return join(getPath('userData', appName), 'logs');
    case 'exe':
      return process.execPath;
    case 'desktop':
    case 'documents':
    case 'downloads':
    case 'music':
    case 'pictures':
    case 'videos':
      return join(home, name.charAt(0).toUpperCase() + name.slice(1));
    default:
      throw new Error(`chromium-host does not implement app.getPath('${name}')`);
  }
}

function appData(home: string): string {
  if (process.platform === 'darwin') return join(home, 'Library/Application Support');
  return process.env.XDG_CONFIG_HOME ?? join(home, '.config');
}
