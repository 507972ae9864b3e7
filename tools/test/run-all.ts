import { join } from 'node:path';
import { runEndToEnd } from './end-to-end.ts';
import { forgetReport, vitestTally } from './reports.ts';
import { NONE, ROOT, add, check, runNode } from './run-step.ts';
import type { Tally } from './run-step.ts';
import { checkTypes } from './types.ts';

async function runUnit(tellAfter: Promise<unknown>): Promise<Tally> {
  const report = join(ROOT, 'test-results/unit.json');
  await forgetReport(report);
  const code = await runNode(
    'node_modules/vitest/vitest.mjs',
    ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    { tellAfter },
  );
  return vitestTally(report, code);
}

/** What reads the sources one file after the other. */
async function checkSources(): Promise<Tally> {
  const tallies = [
    await check('lint', 'node_modules/oxlint/bin/oxlint', ['--quiet']),
    await check('format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
    await checkTypes(),
    await check('build', 'node_modules/electron-vite/bin/electron-vite.js', ['build', '--logLevel=warn']),
  ];
  return tallies.reduce(add);
}

/** The sources are checked beside the unit tests, whose report comes after: each alone leaves a core without work. */
async function checkSourcesAndUnits(): Promise<Tally> {
  const sources = checkSources();
  const units = runUnit(sources);
  return add(await sources, await units);
}

/** Everything, in order of how soon it tells something. A failure does not stop what comes after it. */
const STEPS: readonly (() => Promise<Tally>)[] = [
  () => check('what the machine needs', 'tools/setup/setup.ts', []),
  checkSourcesAndUnits,
  // Alone: what waits for a window should not wait for a compiler too.
  () => runEndToEnd([]),
];

let total = NONE;
for (const step of STEPS) total = add(total, await step());
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
