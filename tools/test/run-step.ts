import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** Counts of one suite. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NONE: Tally = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The project's folder, wherever the command was started. */
export const ROOT = join(import.meta.dirname, '..', '..');

export interface RunOptions {
  readonly environment?: NodeJS.ProcessEnv;
  /** The program starts at once, but what it says is held back until then: steps side by side tell in order. */
  readonly tellAfter?: Promise<unknown>;
}

/** Runs a program of node_modules with the project's own Node. Resolves to its exit code. */
export function runNode(script: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  const { environment = {}, tellAfter } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, script), ...args], {
      cwd: ROOT,
      stdio: tellAfter === undefined ? 'inherit' : ['inherit', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    if (tellAfter !== undefined) holdBack(child, tellAfter);
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? (signal === null ? 0 : 1)));
  });
}

/** Keeps what the program writes until `tellAfter` has settled, then passes it on as it comes. */
function holdBack({ stdout, stderr }: ChildProcess, tellAfter: Promise<unknown>): void {
  let held: Buffer[] | null = [];
  const tell = (): void => {
    for (const chunk of held ?? []) process.stdout.write(chunk);
    held = null;
  };
  for (const stream of [stdout, stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      if (held === null) process.stdout.write(chunk);
      else held.push(chunk);
    });
  }
  void tellAfter.then(tell, tell);
}

/** A check that either holds or does not counts as one test. */
export async function check(name: string, script: string, args: readonly string[]): Promise<Tally> {
  const started = performance.now();
  const code = await runNode(script, args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
  return code === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 };
}
