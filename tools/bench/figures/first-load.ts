import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { BenchContext } from '../context.ts';
import type { Figure, Measured } from '../figure.ts';

/** A script that the page asked for. */
interface Script {
  readonly path: string;
  readonly kilobytes: number;
}

/** When Home's first button could be pressed, in the page's own time. */
interface Watched {
  homeShownAt?: number;
}

/** Loads the page anew and gathers the scripts it had asked for when Home showed; what comes after is no part of it. */
async function scriptsUntilHome(page: Page): Promise<readonly Script[]> {
  await page.addInitScript(() => {
    const watched = globalThis as Watched;
    const look = new MutationObserver(() => {
      if (document.querySelector('main button:enabled') === null) return;
      watched.homeShownAt = performance.now();
      look.disconnect();
    });
    look.observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(() => (globalThis as Watched).homeShownAt !== undefined);
  const addresses = await page.evaluate(() => {
    const shownAt = (globalThis as Watched).homeShownAt ?? 0;
    const asked = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < shownAt);
    return [...new Set(asked.map(({ name }) => name))].filter((name) =>
      new URL(name).pathname.endsWith('.js'),
    );
  });
  const scripts: Script[] = [];
  for (const address of addresses) {
    const source = await page.evaluate(async (url) => (await fetch(url)).text(), address);
    scripts.push({ path: new URL(address).pathname, kilobytes: gzipSync(source).byteLength / 1000 });
  }
  return scripts.toSorted((a, b) => b.kilobytes - a.kilobytes);
}

/** Home is drawn without the workers that are started beside it. */
function isWorker({ path }: Script): boolean {
  return path.includes('.worker-');
}

function total(scripts: readonly Script[]): number {
  return scripts.reduce((sum, { kilobytes }) => sum + kilobytes, 0);
}

async function measure(context: BenchContext): Promise<Measured> {
  const { window } = await context.open(context.folder());
  await window.locator('main button:enabled').first().waitFor();
  const asked = await scriptsUntilHome(window);
  const scripts = asked.filter((script) => !isWorker(script));
  const workers = asked.filter(isWorker).map(({ path, kilobytes }) => `${path} ${kilobytes.toFixed(0)} kB`);
  if (scripts.length === 0) throw new Error('the page asked for no script before Home showed');
  const biggest = scripts.slice(0, 5).map(({ path, kilobytes }) => `${path} ${kilobytes.toFixed(0)} kB`);
  return {
    value: total(scripts),
    notes: [
      `${scripts.length} scripts, gzip: ${biggest.join(', ')}`,
      `beside them, in threads of their own: ${workers.length === 0 ? 'none' : workers.join(', ')}`,
    ],
  };
}

export const firstLoad: Figure = {
  name: 'first-load',
  limit: 300,
  unit: 'kB',
  goal: 'JavaScript asked for before Home shows, gzip, 1 kB = 1,000 bytes',
  measure,
};
