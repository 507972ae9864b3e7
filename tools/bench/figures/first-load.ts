import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { BenchContext } from '../context.ts';
import type { Figure, Measured } from '../figure.ts';

/** A script that the page asked for. */
interface Script {
  readonly path: string;
  readonly kilobytes: number;
}

/** Loads the page anew and gathers the scripts it asks for until Home shows. */
async function scriptsUntilHome(page: Page): Promise<readonly Script[]> {
  const addresses = new Set<string>();
  const note = (request: { url(): string }): void => {
    const { protocol, pathname } = new URL(request.url());
    if (!/^(data|blob):/.test(protocol) && pathname.endsWith('.js')) addresses.add(request.url());
  };
  page.context().on('request', note);
  await page.reload({ waitUntil: 'commit' });
  await page.locator('main button:enabled').first().waitFor();
  page.context().off('request', note);
  const scripts: Script[] = [];
  for (const address of addresses) {
    const source = await page.evaluate(async (url) => (await fetch(url)).text(), address);
    scripts.push({ path: new URL(address).pathname, kilobytes: gzipSync(source).byteLength / 1000 });
  }
  return scripts.toSorted((a, b) => b.kilobytes - a.kilobytes);
}

function total(scripts: readonly Script[]): number {
  return scripts.reduce((sum, { kilobytes }) => sum + kilobytes, 0);
}

async function measure(context: BenchContext): Promise<Measured> {
  const { window } = await context.open(context.folder());
  await window.locator('main button:enabled').first().waitFor();
  const scripts = await scriptsUntilHome(window);
  if (scripts.length === 0) throw new Error('the page asked for no script before Home showed');
  const biggest = scripts.slice(0, 5).map(({ path, kilobytes }) => `${path} ${kilobytes.toFixed(0)} kB`);
  return {
    value: total(scripts),
    notes: [`${scripts.length} scripts, gzip: ${biggest.join(', ')}`],
  };
}

export const firstLoad: Figure = {
  name: 'first-load',
  limit: 300,
  unit: 'kB',
  goal: 'JavaScript asked for before Home shows, gzip, 1 kB = 1,000 bytes',
  measure,
};
