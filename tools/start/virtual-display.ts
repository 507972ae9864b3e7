import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';

const XVFB = ['/usr/bin/Xvfb', '/usr/local/bin/Xvfb'];

/** A display that only exists in memory. */
export interface VirtualDisplay {
  /** For the environment variable `DISPLAY`, such as `:7`. */
  readonly name: string;
  stop(): void;
}

/** Whether windows of this process would be seen by somebody. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

export function findXvfb(): string | null {
  return XVFB.find((path) => existsSync(path)) ?? null;
}

/** Starts Xvfb on a free display number; null when it is not installed or does not start. */
export async function startVirtualDisplay(size = '1400x900x24'): Promise<VirtualDisplay | null> {
  const program = findXvfb();
  if (program === null) return null;
  const words = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'];
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  process.once('exit', () => child.kill());
  const number = await new Promise<string | null>((resolve) => {
    child.once('exit', () => resolve(null)).once('error', () => resolve(null));
    (child.stdio[3] as Readable).once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  return number === null ? null : { name: `:${number}`, stop: () => void child.kill() };
}
