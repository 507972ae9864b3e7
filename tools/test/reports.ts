import { readFile, rm } from 'node:fs/promises';
import type { Tally } from './run-step.ts';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numFailedTestSuites: number;
}

interface PlaywrightReport {
  readonly stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  readonly errors: readonly unknown[];
}

async function readReport<T>(path: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch (error) {
    process.stderr.write(`no readable report at ${path}: ${String(error)}\n`);
    return null;
  }
}

/** Removes the report of an earlier run, so that a crashed run can't be mistaken for it. */
export async function forgetReport(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** A suite that left no report, or exited badly without a failed test, counts as one failure. */
function atLeastOneFailure(tally: Tally, exitCode: number): Tally {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

export async function vitestTally(path: string, exitCode: number): Promise<Tally> {
  const report = await readReport<VitestReport>(path);
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const tally = {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return atLeastOneFailure(tally, exitCode);
}

export async function playwrightTally(path: string, exitCode: number): Promise<Tally> {
  const report = await readReport<PlaywrightReport>(path);
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const tally = { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
  return atLeastOneFailure(tally, exitCode);
}
