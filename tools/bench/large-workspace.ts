import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerOpenDialog, importFile, writeStatement } from '#tests/bench/import-file.ts';
import type { BenchContext } from './context.ts';
import { seedWorkspace } from './seed-workspace.ts';

/** `BENCH_ROWS` makes a smaller workspace, to try a figure out: such values are not the figure's. */
const SPEND_ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000);
/** `BENCH_WORKSPACE` names a folder in which the workspace is kept, so that the next bench need not make it. */
const KEPT_FOLDER = process.env.BENCH_WORKSPACE;
const COUNTS = { applications: 2000, contracts: 2000, customers: 5000 };

let made: Promise<string> | null = null;

/**
 * The folder of a workspace with a million spend rows and thousands of everything else. Making it takes a
 * while, so figures share it; it is removed when the bench ends.
 */
export function largeWorkspace(context: BenchContext): Promise<string> {
  made ??= make(context);
  return made;
}

/** A folder that goes when the bench ends, or the kept one. */
function newFolder(): string {
  if (KEPT_FOLDER !== undefined) {
    mkdirSync(KEPT_FOLDER, { recursive: true });
    return KEPT_FOLDER;
  }
  const folder = mkdtempSync(join(tmpdir(), 'lifecycle-desk-bench-large-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

async function make(context: BenchContext): Promise<string> {
  const folder = newFolder();
  const complete = join(folder, `complete-with-${SPEND_ROWS}-rows`);
  if (existsSync(complete)) return folder;
  context.progress(`a workspace with ${SPEND_ROWS} spend rows`);
  const launched = await context.open(folder);
  const { app, window } = launched;
  await window.getByRole('navigation', { name: 'Main' }).waitFor();
  await seedWorkspace(window, COUNTS);
  await window.reload();
  await window.getByRole('navigation', { name: 'Main' }).waitFor();
  const statement = join(context.folder(), 'statement.csv');
  writeStatement(statement, SPEND_ROWS);
  await answerOpenDialog(app, statement);
  await importFile(window);
  await launched.close();
  writeFileSync(complete, '');
  return folder;
}
