import { existsSync } from 'node:fs';
import { lookForChromium } from '#tools/chromium-host/chromium/find.ts';
import { findXvfb, hasDisplay } from '#tools/start/virtual-display.ts';

/** A program of the system that the product or its tests use. */
export interface Need {
  /** Debian's name of the package. */
  readonly package: string;
  /** What is missing without it. */
  readonly purpose: string;
  /** Whether nothing works without it. */
  readonly required: boolean;
}

/** What this machine lacks, given that Electron's own binary is not there. */
export function missingNeeds(): readonly Need[] {
  const linux = process.platform === 'linux';
  const missing: Need[] = [];
  if (lookForChromium() === null) {
    missing.push({ package: 'chromium', purpose: 'the window itself', required: true });
  }
  if (linux && !hasDisplay() && findXvfb() === null) {
    missing.push({ package: 'xvfb', purpose: 'a window without a display', required: false });
  }
  if (linux && !existsSync('/usr/bin/notify-send')) {
    missing.push({ package: 'libnotify-bin', purpose: 'native notifications', required: false });
  }
  if (linux && !existsSync('/usr/bin/dbus-daemon')) {
    missing.push({ package: 'dbus', purpose: 'native notifications', required: false });
  }
  return missing;
}

/** Whether packages come from apt. */
export function isDebian(): boolean {
  return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}
