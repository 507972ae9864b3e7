import { expect, test } from '@playwright/test';
import { launchContract } from './app.ts';

const BIG = 110 * 1024 * 1024;

test('the content security policy of the handler is kept: no inline script runs', async () => {
  const { window, close } = await launchContract();
  const answer = await window.evaluate(async () => {
    const response = await fetch('/page.html');
    return [response.status, response.headers.get('content-security-policy') ?? ''] as const;
  });
  expect(answer[0]).toBe(200);
  expect(answer[1]).toContain("script-src 'self'");
  expect(await window.evaluate(() => ['moduleRan' in window, 'inlineRan' in window])).toEqual([true, false]);
  await close();
});

test('a request reaches the handler with its method and body, and a missing part is a 404', async () => {
  const { window, close } = await launchContract();
  const answers = await window.evaluate(async () => {
    const echoed = await fetch('/echo', { method: 'POST', body: 'words — ünïcode' });
    const missing = await fetch('/nothing-here');
    return [await echoed.text(), echoed.headers.get('x-method'), missing.status];
  });
  expect(answers).toEqual(['words — ünïcode', 'POST', 404]);
  await close();
});

test('a big body streams into a module worker piece by piece', async () => {
  const { app, window, close } = await launchContract();
  const read = await window.evaluate(
    () =>
      new Promise<{ total: number; pieces: number }>((resolve, reject) => {
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.addEventListener('message', ({ data }) => resolve(data as { total: number; pieces: number }));
        worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      }),
  );
  expect(read.total).toBe(BIG);
  expect(read.pieces).toBeGreaterThan(100);
  expect(await app.evaluate(() => contract.seen.big)).toBe(BIG);
  await close();
});

test('a body that is not read is not produced', async () => {
  const { app, window, close } = await launchContract();
  await window.evaluate(async () => {
    const { body } = await fetch('/big');
    const reader = body?.getReader();
    await reader?.read();
    await reader?.cancel();
  });
  expect(await app.evaluate(() => contract.seen.big)).toBeLessThan(BIG / 2);
  await close();
});

test('the page is a secure context', async () => {
  const { window, close } = await launchContract();
  expect(await window.evaluate(() => [isSecureContext, typeof crypto.subtle.digest])).toEqual([
    true,
    'function',
  ]);
  await close();
});
