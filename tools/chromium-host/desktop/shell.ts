import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { record } from '../record.ts';
import { naming } from '../unimplemented.ts';

/** Opens something with the desktop's own program for it; without a display it is only recorded. */
function openOutside(target: string): void {
  const mac = process.platform === 'darwin';
  if (!mac && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  if (process.env.CHROMIUM_HOST_HEADLESS === '1') return;
  const child = spawn(mac ? 'open' : 'xdg-open', [target], { stdio: 'ignore', detached: true });
  child.once('error', (error) => console.error(`Could not open ${target}: ${error.message}`));
  child.unref();
}

/** `shell`: everything is recorded, and opened where a person could see it. */
export const shell = naming('shell', {
  openExternal(url: string): Promise<void> {
    record.opened.push(url);
    openOutside(url);
    return Promise.resolve();
  },
  openPath(path: string): Promise<string> {
    record.revealed.push(path);
    openOutside(path);
    return Promise.resolve('');
  },
  showItemInFolder(path: string): void {
    record.revealed.push(path);
    openOutside(dirname(path));
  },
  beep: (): void => undefined,
});
