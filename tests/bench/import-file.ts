import { closeSync, openSync, writeSync } from 'node:fs';
import type { ElectronApplication, Page } from '@playwright/test';
import { allowBenchScripts, prepareFile } from './import-100k.ts';
import { timePapa } from './papa-worker.ts';
import { makeStatement } from './statement.ts';
import { storeOnScreen } from './store-on-screen.ts';
import { undoImport } from './undo-import.ts';
import { collectGarbage, watchHeap, watchMainThread } from './window-watch.ts';

const SEED = 7;

/** One import of a large file that main streams to the window; times in milliseconds. */
export interface FileImport {
  readonly preview: number;
  readonly stored: number;
  /** Longest task of the window's main thread that took 50 ms or more, or 0. */
  readonly longestTask: number;
  /** Longest time in which the window's event loop did not come round. */
  readonly longestGap: number;
  /** Highest JavaScript heap of the window that was seen, in bytes. */
  readonly windowHeap: number;
}

export interface FileImportMeasure {
  readonly rows: number;
  readonly bytes: number;
  readonly imports: readonly FileImport[];
  /** PapaParse alone over the same bytes in a worker of the same browser. */
  readonly papa: readonly number[];
}

/** Writes the statement that `prepareFile` makes in the page, byte by byte the same. */
export function writeStatement(path: string, rows: number): number {
  const file = openSync(path, 'w');
  let bytes = 0;
  for (const piece of makeStatement(rows, SEED)) bytes += writeSync(file, piece);
  closeSync(file);
  return bytes;
}

/** The next open dialogs answer with this path. */
export async function answerOpenDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
}

async function showImportScreen(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/import';
  });
  await page.getByRole('button', { name: 'Choose files…' }).waitFor();
}

/** Chooses the file in the system's dialog and stores it as soon as the preview is there. */
export async function importFile(page: Page): Promise<FileImport> {
  await showImportScreen(page);
  await collectGarbage(page);
  const heap = await watchHeap(page);
  const thread = await watchMainThread(page);
  const times = await storeOnScreen(page, () => {
    const choose = [...document.querySelectorAll('button')].find((button) =>
      button.textContent?.includes('Choose files'),
    );
    choose?.click();
  });
  const { longestTask, longestGap } = await thread.stop();
  return { ...times, longestTask, longestGap, windowHeap: await heap.stop() };
}

/**
 * `import-1m` of the speed table: a file on disk, streamed through the app's protocol, from choosing it to
 * "Stored", each run on an empty ledger; turn about with PapaParse alone over the same bytes.
 * `path` is where the statement may be written.
 */
export async function measureFileImport(
  app: ElectronApplication,
  page: Page,
  path: string,
  rows: number,
  runs: number,
): Promise<FileImportMeasure> {
  const bytes = writeStatement(path, rows);
  await allowBenchScripts(page);
  const prepared = await prepareFile(page, rows);
  if (prepared !== bytes) throw new Error(`${prepared} bytes in the page, but ${bytes} on disk`);
  await answerOpenDialog(app, path);
  const papa: number[] = [];
  const imports: FileImport[] = [];
  for (let run = 0; run < runs; run++) {
    papa.push(await timePapa(page));
    imports.push(await importFile(page));
    papa.push(await timePapa(page));
    await undoImport(page);
  }
  return { rows, bytes, imports, papa };
}
