import { spawn } from 'node:child_process';
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

/** Runs a program of node_modules with the project's own Node. Resolves to its exit code. */
export function runNode(
  script: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, script), ...args], {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === null ? 0 : 1)));
  });
}

/** A check that either holds or does not counts as one test. */
export async function check(name: string, script: string, args: readonly string[]): Promise<Tally> {
  const started = performance.now();
  const code = await runNode(script, args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
  return code === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 };
}
