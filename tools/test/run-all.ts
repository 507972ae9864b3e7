import { join } from 'node:path';
import { runEndToEnd } from './end-to-end.ts';
import { forgetReport, vitestTally } from './reports.ts';
import { NONE, ROOT, add, check, runNode } from './run-step.ts';
import type { Tally } from './run-step.ts';
import { checkTypes } from './types.ts';

async function runUnit(): Promise<Tally> {
  const report = join(ROOT, 'test-results/unit.json');
  await forgetReport(report);
  const code = await runNode('node_modules/vitest/vitest.mjs', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return vitestTally(report, code);
}

/** Everything, in order of how soon it tells something. A failure does not stop what comes after it. */
const STEPS: readonly (() => Promise<Tally>)[] = [
  () => check('what the machine needs', 'tools/setup/setup.ts', []),
  () => check('lint', 'node_modules/oxlint/bin/oxlint', ['--quiet']),
  () => check('format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
  checkTypes,
  runUnit,
  () => check('build', 'node_modules/electron-vite/bin/electron-vite.js', ['build', '--logLevel=warn']),
  () => runEndToEnd([]),
];

let total = NONE;
for (const step of STEPS) total = add(total, await step());
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
