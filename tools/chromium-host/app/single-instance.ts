import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
  type FSWatcher,
} from 'node:fs';
import { join } from 'node:path';

export interface SecondInstance {
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

interface Owner {
  readonly pid: number;
  readonly started: string;
}

/**
 * One process per user-data folder. The lock is a file that names its owner; a second process leaves its
 * command line as a file beside it, which the first one watches for: both are synchronous, as Electron's
 * `requestSingleInstanceLock` is.
 */
export class SingleInstance {
  private readonly folder: string;
  private readonly onSecond: (second: SecondInstance) => void;
  private watcher: FSWatcher | null = null;

  constructor(userData: string, onSecond: (second: SecondInstance) => void) {
    this.folder = join(userData, 'chromium-host-instance');
    this.onSecond = onSecond;
  }

  /** True when this process is the first; otherwise the first one has been told of `message`. */
  request(message: SecondInstance): boolean {
    if (this.watcher) return true;
    mkdirSync(this.folder, { recursive: true });
    if (!this.take()) {
      this.leave(message);
      return false;
    }
    for (const name of this.messages()) rmSync(join(this.folder, name));
    this.watcher = watch(this.folder, () => this.collect());
    this.watcher.unref();
    return true;
  }

  get held(): boolean {
    return this.watcher !== null;
  }

  release(): void {
    if (!this.watcher) return;
    this.watcher.close();
    this.watcher = null;
    rmSync(this.lockFile, { force: true });
  }

  private get lockFile(): string {
    return join(this.folder, 'owner.json');
  }

  private take(): boolean {
    const own = join(this.folder, `owner-${String(process.pid)}.json`);
    writeFileSync(own, JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Owner));
    try {
      if (this.ownerLives()) return false;
      rmSync(this.lockFile, { force: true });
      // A link fails when another process was quicker, so only one can win.
      linkSync(own, this.lockFile);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    } finally {
      rmSync(own, { force: true });
    }
  }

  private ownerLives(): boolean {
    try {
      const { pid, started } = JSON.parse(readFileSync(this.lockFile, 'utf8')) as Owner;
      process.kill(pid, 0);
      return startOf(pid) === started;
    } catch {
      // No lock, an unreadable one, or an owner that has gone: the place is free.
      return false;
    }
  }

  private leave(message: SecondInstance): void {
    const name = `second-${String(process.pid)}`;
    writeFileSync(join(this.folder, `${name}.part`), JSON.stringify(message));
    linkSync(join(this.folder, `${name}.part`), join(this.folder, `${name}.json`));
    rmSync(join(this.folder, `${name}.part`));
  }

  private messages(): string[] {
    return readdirSync(this.folder).filter((name) => /^second-\d+\.json$/.test(name));
  }

  private collect(): void {
    for (const name of this.messages()) {
      const file = join(this.folder, name);
      const message = JSON.parse(readFileSync(file, 'utf8')) as SecondInstance;
      rmSync(file);
      this.onSecond(message);
    }
  }
}

/** When a process started, in the kernel's ticks: tells a reused number from the same process. */
function startOf(pid: number): string {
  if (process.platform !== 'linux') return '';
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
