import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AppIdentity } from './app.ts';

export interface LocatedApp extends AppIdentity {
  /** URL of the main module. */
  readonly main: string;
}

interface Package {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
}

/** Finds the app that Electron would run: a folder with a package.json, or a single file. Throws when none is there. */
export function locateApp(given: string, from: string): LocatedApp {
  const path = resolve(from, given);
  if (!existsSync(path)) throw new Error(`Unable to find Electron app at ${path}`);
  if (!statSync(path).isDirectory()) {
    return { name: 'Electron', version: '0.0.0', path: dirname(path), main: pathToFileURL(path).href };
  }
  const file = join(path, 'package.json');
  if (!existsSync(file)) throw new Error(`Unable to find Electron app at ${path}: it has no package.json`);
  const found = JSON.parse(readFileSync(file, 'utf8')) as Package;
  const main = join(path, found.main ?? 'index.js');
  if (!existsSync(main)) throw new Error(`Unable to find Electron app at ${path}: there is no ${main}`);
  const name = found.productName ?? found.name ?? 'Electron';
  return { name, version: found.version ?? '0.0.0', path, main: pathToFileURL(main).href };
}
