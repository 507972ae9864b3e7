import { join } from 'node:path';
import { forgetReport, playwrightTally } from './reports.ts';
import { ROOT, runNode } from './run-step.ts';
import type { Tally } from './run-step.ts';

const REPORT = 'test-results/e2e.json';

/** Runs the end-to-end specs over the built program, on Electron or on the Chromium host. */
export async function runEndToEnd(args: readonly string[]): Promise<Tally> {
  const report = join(ROOT, REPORT);
  await forgetReport(report);
  const environment = args.includes('--electron') ? { HOST: 'electron' } : {};
  const rest = args.filter((argument) => argument !== '--electron');
  const code = await runNode('node_modules/@playwright/test/cli.js', ['test', ...rest], {
    environment,
  });
  return playwrightTally(report, code);
}

if (import.meta.main) process.exitCode = (await runEndToEnd(process.argv.slice(2))).failed === 0 ? 0 : 1;
