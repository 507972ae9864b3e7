import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BLOCK = 2;

/** Content settings a page could otherwise ask for. Answers the app gives are set over the protocol. */
const BLOCKED = [
  'notifications',
  'geolocation',
  'media_stream_camera',
  'media_stream_mic',
  'popups',
  'midi_sysex',
];

/** Makes Chromium's profile folder, blocks permissions by default, and keeps Chromium from greeting anybody. */
export function prepareProfile(profile: string): void {
  const folder = join(profile, 'Default');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'Preferences');
  if (existsSync(file)) return;
  const blocked = Object.fromEntries(BLOCKED.map((name) => [name, BLOCK]));
  writeFileSync(
    file,
    JSON.stringify({
      profile: { default_content_setting_values: blocked, exit_type: 'Normal', exited_cleanly: true },
      credentials_enable_service: false,
      translate: { enabled: false },
      browser: { check_default_browser: false },
    }),
  );
}

/** Notes which process uses the profile, for {@link endLeftover} of the next start. */
export function notePid(profile: string, pid: number): void {
  writeFileSync(pidFile(profile), String(pid));
}

/**
 * Ends a Chromium that an earlier host left behind on this profile (its host was killed a moment ago):
 * two on one profile would be one, and the new window would open in the dying one.
 */
export async function endLeftover(profile: string): Promise<void> {
  const file = pidFile(profile);
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8'));
  if (usesProfile(pid, profile)) {
    process.kill(pid, 'SIGKILL');
    while (usesProfile(pid, profile)) await new Promise((resolve) => setTimeout(resolve, 10));
  }
  for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
    rmSync(join(profile, name), { force: true });
  }
  rmSync(file, { force: true });
}

function pidFile(profile: string): string {
  return join(profile, 'host-browser.pid');
}

/** Whether that process lives and was started on this profile; a number used again by another program is not. */
function usesProfile(pid: number, profile: string): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== 'linux') return false;
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`);
  } catch {
    // No such process, or not ours: nothing to end.
    return false;
  }
}
