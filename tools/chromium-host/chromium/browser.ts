import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { CdpConnection } from '../cdp/connection.ts';
import { findChromium } from './find.ts';
import { endLeftover, notePid, prepareProfile } from './profile.ts';
import { chromiumSwitches, type SwitchOptions } from './switches.ts';

const SETPRIV = '/usr/bin/setpriv';
const GRACE_MS = 3_000;

/** One running Chromium, driven over its debugging pipe. It dies with this process, however that ends. */
export class Chromium {
  readonly connection: CdpConnection;
  readonly headless: boolean;
  private readonly child: ChildProcess;
  private readonly command: string;
  private readonly options: SwitchOptions;
  private readonly exited: Promise<void>;

  private constructor(command: string, child: ChildProcess, options: SwitchOptions) {
    this.command = command;
    this.child = child;
    this.options = options;
    this.headless = options.headless;
    this.connection = new CdpConnection(child.stdio[3] as Writable, child.stdio[4] as Readable);
    this.exited = new Promise((resolve) => child.once('exit', () => resolve()));
  }

  /** Starts Chromium on the profile. Rejects with what to do when there is none, or it will not start. */
  static async start(options: SwitchOptions): Promise<Chromium> {
    const command = findChromium();
    await endLeftover(options.profile);
    prepareProfile(options.profile);
    const child = spawnTied(command, chromiumSwitches(options));
    const lastWords = forwardOutput(child, options.debuggingPort !== null);
    const chromium = new Chromium(command, child, options);
    process.once('exit', () => chromium.kill());
    await chromium.connection.browser.send('Browser.getVersion').catch((error: unknown) => {
      throw new Error(`Chromium (${command}) did not start: ${lastWords().trim() || String(error)}`);
    });
    if (child.pid !== undefined) notePid(options.profile, child.pid);
    return chromium;
  }

  /** Resolves once Chromium has ended, whoever ended it. */
  get ended(): Promise<void> {
    return this.exited;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Opens `url` as an app window (no tabs, no address bar), by asking the running Chromium as its command would. */
  openAppWindow(url: string): void {
    const switches = chromiumSwitches({ ...this.options, debuggingPort: null }).filter(
      (word) => !/^--(remote-debugging-pipe|no-startup-window)$/.test(word),
    );
    spawn(this.command, [...switches, `--app=${url}`], { stdio: 'ignore' });
  }

  /** Closes Chromium, giving it time to write its storage down. */
  async close(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.connection.browser.send('Browser.close').catch(() => this.kill());
    const timer = setTimeout(() => this.kill(), GRACE_MS);
    await this.exited;
    clearTimeout(timer);
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }
}

/** Starts the program so that the kernel ends it when this process dies, where the system can do that. */
function spawnTied(command: string, words: readonly string[]): ChildProcess {
  const tied = existsSync(SETPRIV);
  const line = tied ? [SETPRIV, '--pdeathsig', 'KILL', command, ...words] : [command, ...words];
  const [program = command, ...rest] = line;
  return spawn(program, rest, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
}

/** Passes the line Playwright waits for on to stderr, and keeps the last lines for an error message. */
function forwardOutput(child: ChildProcess, debugged: boolean): () => string {
  const last: string[] = [];
  if (child.stderr) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      last.push(line);
      if (last.length > 8) last.shift();
      const wanted = debugged && line.startsWith('DevTools listening on ');
      if (wanted || process.env.CHROMIUM_HOST_VERBOSE === '1') process.stderr.write(`${line}\n`);
    });
  }
  child.once('error', (error) => last.push(error.message));
  return () => last.join('\n');
}
