import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Settings that a test or a developer may give; a packaged program listens to none of them. */
export interface Environment {
  readonly development: boolean;
  /** Dev server of the renderer, or `null` when the built files are served. */
  readonly devServer: string | null;
  /** Instant that "now" is pinned to at start, in milliseconds, or `null`. */
  readonly pinnedNow: number | null;
  readonly reserveBytes: number;
}

/** Below this much free space Chromium may lose committed data, so the workspace becomes read-only. */
const RESERVE_BYTES = 512 * 1024 * 1024;

function numberFrom(name: string): number | null {
  const given = process.env[name];
  if (given === undefined || given === '') return null;
  const value = Number(given);
  if (!Number.isFinite(value)) throw new Error(`${name} must be a number, got ${JSON.stringify(given)}`);
  return value;
}

function instantFrom(name: string): number | null {
  const given = process.env[name];
  if (given === undefined || given === '') return null;
  const value = Date.parse(given);
  if (Number.isNaN(value)) throw new Error(`${name} must be an instant, got ${JSON.stringify(given)}`);
  return value;
}

export function readEnvironment(): Environment {
  if (app.isPackaged) {
    return { development: false, devServer: null, pinnedNow: null, reserveBytes: RESERVE_BYTES };
  }
  return {
    development: true,
    devServer: process.env['ELECTRON_RENDERER_URL'] ?? null,
    pinnedNow: instantFrom('LIFECYCLE_DESK_NOW'),
    reserveBytes: numberFrom('LIFECYCLE_DESK_RESERVE_BYTES') ?? RESERVE_BYTES,
  };
}

/** What Windows knows the program by: its notifications, taskbar entry and start at login. */
const WINDOWS_APP_ID = 'LifecycleDesk.LifecycleDesk';

/** Names the program, and puts the profile where it was asked for; must run before the program is ready. */
export function chooseDataFolder(): void {
  const given = process.env['LIFECYCLE_DESK_USER_DATA'];
  app.setName('Lifecycle Desk');
  if (process.platform === 'win32') app.setAppUserModelId(WINDOWS_APP_ID);
  const folder = given && !app.isPackaged ? given : join(app.getPath('appData'), 'Lifecycle Desk');
  // Contracts and spend are nobody else's business on a shared computer.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('userData', folder);
}
