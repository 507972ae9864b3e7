import type { Page } from '@playwright/test';
import { timePapa } from './papa-worker.ts';
import { makeStatement } from './statement.ts';
import { storeOnScreen } from './store-on-screen.ts';
import type { ScreenTimes } from './store-on-screen.ts';
import { undoImport } from './undo-import.ts';

/** What one measurement of an import gave; all times in milliseconds. */
export interface ImportMeasure {
  readonly rows: number;
  readonly bytes: number;
  /** From the drop of the file to "Stored" on screen, each run on an empty ledger. */
  readonly imports: readonly number[];
  /** Of these, from the drop to the complete preview. */
  readonly previews: readonly number[];
  /** PapaParse alone over the same bytes in a worker of the same browser. */
  readonly papa: readonly number[];
  /** Median import ÷ median PapaParse. */
  readonly ratio: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('a median needs at least one value');
  return middle;
}

/** Keeps a statement of that many rows as `benchFile` in the page; returns its size in bytes. */
export async function prepareFile(page: Page, rows: number): Promise<number> {
  return page.evaluate(
    ({ source, rows }) => {
      // The generator travels as source: the page has no module of ours to import.
      const script = document.createElement('script');
      script.textContent = `globalThis.benchMake = ${source}`;
      document.head.append(script);
      const make = (globalThis as unknown as { benchMake: typeof makeStatement }).benchMake;
      const file = new File(make(rows, 7), 'statement.csv', { type: 'text/csv' });
      Object.assign(globalThis, { benchFile: file });
      return file.size;
    },
    { source: makeStatement.toString(), rows },
  );
}

/** Drops the file on the window and stores it. */
function dropAndStore(page: Page): Promise<ScreenTimes> {
  return storeOnScreen(page, () => {
    const transfer = new DataTransfer();
    transfer.items.add((globalThis as unknown as { benchFile: File }).benchFile);
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
}

/**
 * The program is at rest: its first screen is complete, and what it prepares for later is prepared. Nobody drops a file
 * sooner after a start than this.
 */
const AT_REST_MS = 14_000;

/** Lets the page run scripts that the program's own policy rightly forbids: PapaParse's worker is a blob. */
export async function allowBenchScripts(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
}

/**
 * `import-100k` of the speed table: a dropped statement of ten columns through recognition, normalising,
 * vendor matching, duplicate search and durable write, against PapaParse alone over the same bytes.
 * `page` shows an empty workspace.
 */
export async function measureImport(page: Page, rows = 100_000, runs = 5): Promise<ImportMeasure> {
  await allowBenchScripts(page);
  const bytes = await prepareFile(page, rows);
  await page.waitForTimeout(AT_REST_MS);
  const previews: number[] = [];
  const imports: number[] = [];
  const papa: number[] = [];
  for (let run = 0; run < runs; run++) {
    // Turn about, so that other work on the machine touches both alike.
    papa.push(await timePapa(page));
    const { preview, stored } = await dropAndStore(page);
    previews.push(preview);
    imports.push(stored);
    await undoImport(page);
  }
  return { rows, bytes, imports, previews, papa, ratio: median(imports) / median(papa) };
}
