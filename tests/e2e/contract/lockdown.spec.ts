import { expect, test } from '@playwright/test';
import type { LaunchedApp } from '../fixtures/launch.ts';
import { launchContract } from './app.ts';

let launched: LaunchedApp;

test.beforeEach(async () => {
  launched = await launchContract();
});

test.afterEach(() => launched.close());

test('a navigation that the app prevents does not happen', async () => {
  const before = launched.window.url();
  await launched.window.locator('#outside').click();
  await expect
    .poll(() => launched.app.evaluate(() => contract.seen.navigations))
    .toEqual(['https://example.com/']);
  expect(launched.window.url()).toBe(before);
  await expect(launched.window.locator('h1')).toHaveText('Host contract');
});

test('a page cannot open a page, and the app is told what it wanted', async () => {
  const returned = await launched.window.evaluate(() => window.open('https://example.com/opened') === null);
  await launched.window.locator('#new-window').click();
  await expect
    .poll(() => launched.app.evaluate(() => contract.seen.opened))
    .toEqual(['https://example.com/opened', 'https://example.com/new']);
  expect(returned).toBe(true);
  expect(launched.app.windows()).toHaveLength(1);
});

test('permissions are denied', async () => {
  const answers = await launched.window.evaluate(async () => [
    await Notification.requestPermission(),
    await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('position'),
        ({ code }) => resolve(code),
      );
    }),
    await navigator.clipboard.readText().then(
      () => 'clipboard',
      (error: Error) => error.name,
    ),
  ]);
  expect(answers).toEqual(['denied', 1, 'NotAllowedError']);
});

test('nothing outside the app can be reached, and the app sees each attempt', async () => {
  const outcomes = await launched.window.evaluate(async () => {
    const tried = [
      fetch('https://example.com/secure'),
      fetch('http://example.com/plain', { mode: 'no-cors' }),
      fetch('http://192.0.2.7:81/address', { mode: 'no-cors' }),
      new Promise((resolve, reject) => {
        const socket = new WebSocket('ws://example.com/socket');
        socket.addEventListener('open', resolve);
        socket.addEventListener('error', () => reject(new Error('closed')));
      }),
    ];
    return (await Promise.allSettled(tried)).map(({ status }) => status);
  });
  expect(outcomes).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
  const seen = await launched.app.evaluate(() => contract.seen.requests);
  for (const url of [
    'https://example.com/',
    'http://example.com/plain',
    'http://192.0.2.7:81/address',
    'ws://example.com/socket',
  ]) {
    expect(seen.some((request) => request.startsWith(url))).toBe(true);
  }
});

test('a download that the app prevents does not arrive', async () => {
  const finished: string[] = [];
  launched.window.on('download', (download) => void download.path().then((path) => finished.push(path)));
  await launched.window.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['secret']));
    link.download = 'out.txt';
    link.click();
  });
  await expect.poll(() => launched.app.evaluate(() => contract.seen.downloads)).toEqual(['out.txt']);
  await launched.window.evaluate(() => hostContract.invoke('echo', 'a round trip later'));
  expect(finished).toEqual([]);
});
