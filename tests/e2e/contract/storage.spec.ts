import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchContract } from './app.ts';

let userData: string;

test.beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'host-contract-'));
});

test.afterEach(() => rmSync(userData, { recursive: true, force: true }));

/** Writes a row in a strictly durable transaction and resolves once it is complete. */
function write(page: Page, value: string): Promise<void> {
  return page.evaluate(
    (row) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('contract', 1);
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'));
        opening.addEventListener('error', () => reject(opening.error as Error));
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
          transaction.objectStore('rows').put(row, 'key');
          transaction.addEventListener('complete', () => resolve());
        });
      }),
    value,
  );
}

function read(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('contract', 1);
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'));
        opening.addEventListener('success', () => {
          const asked = opening.result.transaction('rows').objectStore('rows').get('key');
          asked.addEventListener('success', () => resolve(asked.result));
        });
      }),
  );
}

test('IndexedDB is there again after a restart', async () => {
  const first = await launchContract({ userData });
  await write(first.window, 'kept');
  await first.close();
  const second = await launchContract({ userData });
  expect(await read(second.window)).toBe('kept');
  await second.close();
});

test('a committed row survives the death of the program, and nothing of it keeps running', async () => {
  const first = await launchContract({ userData });
  await write(first.window, 'survived');
  const gone = first.app.waitForEvent('close');
  first.app.process().kill('SIGKILL');
  await gone;
  await expect.poll(() => programsUsing(userData), { timeout: 10_000 }).toBe('');
  const second = await launchContract({ userData });
  expect(await read(second.window)).toBe('survived');
  await second.close();
});

/** The processes whose command line names the folder. */
async function programsUsing(folder: string): Promise<string> {
  const list = spawn('ps', ['-eo', 'pid,args', '-ww'], { stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  for await (const chunk of list.stdout) text += String(chunk);
  return text
    .split('\n')
    .filter((line) => line.includes(folder))
    .join('\n');
}
