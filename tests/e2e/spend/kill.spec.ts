import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeStatement } from '#tests/bench/statement.ts';
import { expect, test } from '../fixtures/desk.ts';
import { launchApp, type LaunchedApp } from '../fixtures/launch.ts';
import { makeFile, SpendImportScreen } from '../pages/spend.ts';

/** `KILL_ROUNDS=100 npx playwright test tests/e2e/spend/kill.spec.ts` looks longer. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 3);
const ROWS = 120_000;
/** About as long as storing takes: kills are spread over it. */
const STORING_MS = 250;

/** What the database holds about spend, read past the program. */
interface Stored {
  readonly imports: readonly { readonly id: string; readonly rows: number }[];
  readonly rowsInBlocks: Readonly<Record<string, number>>;
  readonly logged: readonly string[];
}

function readStored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const settle = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
      });
    const database = await settle(indexedDB.open('lifecycle-desk'));
    const all = <Row>(table: string): Promise<Row[]> =>
      settle(database.transaction(table).objectStore(table).getAll() as IDBRequest<Row[]>);
    const imports = await all<{ id: string; rows: number }>('spendImports');
    const blocks = await all<{ importId: string; rows: number }>('spendBlocks');
    const activity = await all<{ scope: { kind: string; importId?: string } }>('activity');
    database.close();
    const rowsInBlocks: Record<string, number> = {};
    for (const { importId, rows } of blocks) rowsInBlocks[importId] = (rowsInBlocks[importId] ?? 0) + rows;
    return {
      imports: imports.map(({ id, rows }) => ({ id, rows })),
      rowsInBlocks,
      logged: activity.flatMap(({ scope }) => (scope.kind === 'import' ? [scope.importId ?? ''] : [])),
    };
  });
}

/** Every import has all its rows and its line in the log, and no row is without its import. */
function expectWhole({ imports, rowsInBlocks, logged }: Stored): void {
  expect(rowsInBlocks).toEqual(Object.fromEntries(imports.map(({ id, rows }) => [id, rows])));
  expect([...logged].sort()).toEqual(imports.map(({ id }) => id).sort());
}

function programsUsing(folder: string): number[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid,args', '-ww'], { encoding: 'utf8' });
  const lines = stdout.split('\n').filter((line) => line.includes(folder) && !line.includes('ps -eo'));
  return lines.map((line) => Number.parseInt(line, 10)).filter((pid) => pid !== process.pid);
}

/** Kills all processes of the program at once, as a power cut would. */
async function killAll(launched: LaunchedApp): Promise<void> {
  const main = launched.app.process();
  const gone = main.exitCode === null && main.signalCode === null ? once(main, 'exit') : null;
  for (const pid of new Set([main.pid ?? 0, ...programsUsing(launched.userData)])) {
    try {
      if (pid > 0) process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
  await gone;
  await expect.poll(() => programsUsing(launched.userData), { timeout: 10_000 }).toEqual([]);
}

async function open(userData: string): Promise<LaunchedApp> {
  const launched = await launchApp({ userData, env: { LIFECYCLE_DESK_NOW: '2026-03-02T08:00:00Z' } });
  await launched.window.getByRole('navigation', { name: 'Main' }).waitFor();
  return launched;
}

/** Chooses the file, stores it, and kills the program so long after the click; resolves to whether it said "Stored". */
async function killWhileStoring(launched: LaunchedApp, path: string, afterMs: number): Promise<boolean> {
  const { app, window } = launched;
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
  await window.evaluate(() => {
    location.hash = '/import';
  });
  await window.getByRole('button', { name: 'Choose files…' }).click();
  await window.getByRole('button', { name: /^Store [\d,]+ rows$/ }).click();
  const said = { stored: false };
  const watching = window
    .getByText(/^Stored [\d,]+ rows$/)
    .waitFor()
    .then(
      () => {
        said.stored = true;
      },
      // The window went away first.
      () => undefined,
    );
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  await killAll(launched);
  await watching;
  return said.stored;
}

test('killed in the middle of storing, an import is wholly there or wholly absent', async () => {
  test.setTimeout(60_000 + ROUNDS * 30_000);
  const userData = mkdtempSync(join(tmpdir(), 'lifecycle-desk-kill-'));
  const path = join(userData, '..', `${userData.split('/').at(-1) ?? 'kill'}.csv`);
  try {
    let known = 0;
    for (let round = 0; round < ROUNDS; round++) {
      writeFileSync(path, makeStatement(ROWS, 100 + round).join(''));
      const launched = await open(userData);
      const said = await killWhileStoring(launched, path, ((round + 0.5) / ROUNDS) * STORING_MS);
      const after = await open(userData);
      const stored = await readStored(after.window);
      await after.close();
      expectWhole(stored);
      expect(stored.imports.length).toBeGreaterThanOrEqual(known + (said ? 1 : 0));
      expect(stored.imports.length).toBeLessThanOrEqual(known + 1);
      known = stored.imports.length;
    }
  } finally {
    rmSync(path, { force: true });
    rmSync(userData, { recursive: true, force: true });
  }
});

test('cancelling while a large file is stored leaves all of it or nothing', async ({ desk }) => {
  const screen = new SpendImportScreen(desk);
  await screen.choose(makeFile('large.csv', makeStatement(ROWS, 5).join('')));
  await screen.storeButton.click();
  const cancelled = screen.page.getByText('Cancelled. Nothing was stored.');
  const stored = screen.page.getByText(/^Stored [\d,]+ rows$/);
  const cancel = screen.page.getByRole('button', { name: 'Cancel' });
  await cancel.click({ timeout: 2000 }).catch(() => undefined);
  await cancelled.or(stored).first().waitFor();
  const found = await readStored(desk.page);
  expectWhole(found);
  expect(found.imports).toHaveLength((await stored.isVisible()) ? 1 : 0);
});
