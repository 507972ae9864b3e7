import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { basename, join } from 'node:path';
import type { FileHandle, WatchStatus } from '#bridge/requests.ts';
import type { FileRegistry } from '#main/files/file-registry.ts';
import type { JsonFile } from '#main/storage/json-file.ts';
import { isSameFile, listCandidates } from './candidates.ts';
import type { SeenFile } from './candidates.ts';
import { NOTHING_WATCHED, withSettled } from './watch-record.ts';
import type { WatchRecord } from './watch-record.ts';

/** Watches one folder that the manager chose (D4). Files in it are only ever read. */
export interface WatchedFolder {
  status(): WatchStatus;
  /** Watches this folder from now on, or none. What lies in it already waits as well. */
  choose(folder: string | null): Promise<WatchStatus>;
  /** Opens waiting files for the window; a name that waits no more is left out. */
  open(names: readonly string[]): Promise<readonly FileHandle[]>;
  /** These were imported or put away: as they are now, they wait no more. */
  settle(names: readonly string[]): Promise<WatchStatus>;
  /** Everything that lies in the folder waits again. */
  offerAgain(): Promise<WatchStatus>;
  stop(): void;
}

export interface WatchOptions {
  readonly files: FileRegistry;
  readonly record: JsonFile<WatchRecord>;
  readonly tell: (status: WatchStatus) => void;
  readonly report: (message: string, detail?: unknown) => void;
  /** A file that is still being written changes between two looks this far apart, in milliseconds. */
  readonly settleMs?: number;
  /** Network drives tell of no change, so the folder is looked at this often anyway. */
  readonly pollMs?: number;
}

function problemOf(folder: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const reason: Readonly<Record<string, string>> = {
    ENOENT:
      'is not there. If it is on a drive that is not connected, connect it; otherwise choose another folder',
    ENOTDIR: 'is no folder any more. Choose another one',
    EACCES: 'may not be read by this program. Change its permissions, or choose another folder',
    EPERM: 'may not be read by this program. Change its permissions, or choose another folder',
  };
  return `“${basename(folder)}” ${reason[code] ?? `can't be read (${code})`}.`;
}

class Watching implements WatchedFolder {
  readonly #options: WatchOptions;
  readonly #settleMs: number;
  readonly #pollMs: number;
  #record: WatchRecord;
  #present: readonly SeenFile[] = [];
  #growing: readonly SeenFile[] = [];
  #problem: string | null = null;
  #watcher: FSWatcher | null = null;
  #timer: NodeJS.Timeout | undefined;
  #due = Infinity;
  #looking: Promise<void> = Promise.resolve();
  #told = '';

  constructor(record: WatchRecord, options: WatchOptions) {
    this.#record = record;
    this.#options = options;
    this.#settleMs = options.settleMs ?? 1000;
    this.#pollMs = options.pollMs ?? 60_000;
  }

  status(): WatchStatus {
    const { folder } = this.#record;
    return {
      folder,
      waiting: this.#waiting().map(({ name, size, modified }) => ({ name, size, modified })),
      settled: this.#record.settled.length,
      problem: this.#problem,
    };
  }

  async choose(folder: string | null): Promise<WatchStatus> {
    if (folder !== this.#record.folder) await this.#keep({ folder, settled: [] });
    await this.start();
    return this.status();
  }

  async open(names: readonly string[]): Promise<readonly FileHandle[]> {
    const { folder } = this.#record;
    const wanted = this.#waiting().filter(({ name }) => names.includes(name));
    if (folder === null) return [];
    const opened: FileHandle[] = [];
    for (const { name } of wanted) {
      try {
        opened.push(await this.#options.files.open(join(folder, name)));
      } catch (error) {
        this.#options.report(`“${name}” in the watched folder could not be opened`, error);
      }
    }
    return opened;
  }

  async settle(names: readonly string[]): Promise<WatchStatus> {
    const files = this.#present.filter(({ name }) => names.includes(name));
    await this.#keep(withSettled(this.#record, files));
    return this.status();
  }

  async offerAgain(): Promise<WatchStatus> {
    await this.#keep({ ...this.#record, settled: [] });
    await this.#look();
    return this.status();
  }

  /** Begins to watch the folder of the record. */
  async start(): Promise<void> {
    this.stop();
    this.#present = [];
    this.#growing = [];
    this.#problem = null;
    if (this.#record.folder !== null) await this.#look();
    this.#tell();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#due = Infinity;
    this.#watcher?.close();
    this.#watcher = null;
  }

  #waiting(): readonly SeenFile[] {
    const { settled } = this.#record;
    return this.#present.filter((file) => !settled.some((other) => isSameFile(file, other)));
  }

  async #keep(record: WatchRecord): Promise<void> {
    await this.#options.record.write(record);
    this.#record = record;
    this.#tell();
  }

  #tell(): void {
    const status = this.status();
    const text = JSON.stringify(status);
    if (text === this.#told) return;
    this.#told = text;
    this.#options.tell(status);
  }

  /** Plans the next look; one that is planned for earlier stays, so that a busy folder is looked at too. */
  #lookWithin(ms: number): void {
    const due = performance.now() + ms;
    if (due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => {
      this.#due = Infinity;
      void this.#look();
    }, ms);
    this.#timer.unref();
  }

  /** One look at a time, so that two looks are never taken for one that settled. */
  #look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#lookNow());
    return this.#looking;
  }

  async #lookNow(): Promise<void> {
    const { folder } = this.#record;
    if (folder === null) return;
    try {
      const found = await listCandidates(folder);
      const steady = (file: SeenFile): boolean =>
        [...this.#present, ...this.#growing].some((other) => isSameFile(file, other));
      this.#present = found.filter(steady);
      this.#growing = found.filter((file) => !steady(file));
      this.#problem = null;
      this.#listen(folder);
    } catch (error) {
      this.#growing = [];
      this.#present = [];
      this.#problem = problemOf(folder, error);
      this.#watcher?.close();
      this.#watcher = null;
    }
    this.#tell();
    this.#lookWithin(this.#growing.length > 0 ? this.#settleMs : this.#pollMs);
  }

  #listen(folder: string): void {
    if (this.#watcher !== null) return;
    const watcher = watch(folder, { persistent: false }, () => this.#lookWithin(this.#settleMs));
    // The folder was removed or its drive unplugged: the next look says so.
    watcher.on('error', () => {
      watcher.close();
      if (this.#watcher === watcher) this.#watcher = null;
      this.#lookWithin(this.#settleMs);
    });
    this.#watcher = watcher;
  }
}

/** Goes on watching the folder that was watched at the last start, if there was one. */
export async function setupWatchedFolder(options: WatchOptions): Promise<WatchedFolder> {
  const watching = new Watching((await options.record.read()) ?? NOTHING_WATCHED, options);
  // A drive that answers slowly must not keep the window from opening.
  watching.start().catch((error: unknown) => options.report('the watched folder could not be read', error));
  return watching;
}
