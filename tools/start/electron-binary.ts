import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Folder of the stand-in, for `ELECTRON_OVERRIDE_DIST_PATH`; its executable is called `electron`. */
export const STAND_IN_FOLDER = join(ROOT, 'tools/chromium-host');
export const STAND_IN = join(STAND_IN_FOLDER, 'electron');

const PACKAGE = join(ROOT, 'node_modules/electron');
/** Some 120 MB on a slow line. Where nothing answers the installer itself gives up within seconds. */
const FETCH_MS = 5 * 60_000;
const SAY_AFTER_MS = 5_000;

/** Path of Electron's own executable, or null when the package's installer has not fetched it. */
export function electronBinary(): string | null {
  const note = join(PACKAGE, 'path.txt');
  if (!existsSync(note)) return null;
  const path = join(PACKAGE, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(path) ? path : null;
}

/** Has the package's own installer fetch the binary, with one line if that takes a while. Null when it could not. */
export async function fetchElectron(): Promise<string | null> {
  const env = { ...process.env };
  delete env.ELECTRON_OVERRIDE_DIST_PATH;
  const child = spawn(process.execPath, [join(PACKAGE, 'install.js')], {
    stdio: 'ignore',
    timeout: FETCH_MS,
    env,
  });
  const said = setTimeout(() => process.stderr.write('Fetching Electron …\n'), SAY_AFTER_MS);
  await once(child, 'exit');
  clearTimeout(said);
  return electronBinary();
}
