import { expect, test } from '@playwright/test';
import type { LaunchedApp } from '../fixtures/launch.ts';
import { launchContract } from './app.ts';

let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchContract();
});

test.afterAll(() => launched.close());

test('page and preload do not see each other’s globals', async () => {
  const seen = await launched.window.evaluate(() => [
    hostContract.seesPageGlobal(),
    'preloadSecret' in window,
    'require' in window,
    'process' in window,
  ]);
  expect(seen).toEqual([false, false, false, false]);
});

test('the exposed object is frozen through and through', async () => {
  const states = await launched.window.evaluate(() => [
    Object.isFrozen(hostContract),
    Object.isFrozen(hostContract.nested),
    Object.isFrozen(hostContract.nested.list[1]),
    Object.getOwnPropertyDescriptor(window, 'hostContract')?.writable,
    Object.getOwnPropertyDescriptor(window, 'hostContract')?.configurable,
  ]);
  expect(states).toEqual([true, true, true, false, false]);
});

test('a sandboxed preload can require nothing but Electron’s own part', async () => {
  expect(await launched.window.evaluate(() => hostContract.refused)).toEqual({
    'node:fs': true,
    child_process: true,
    './other.cjs': true,
  });
});

test('objects arrive as copies without their class', async () => {
  const greeter = await launched.window.evaluate(() => ({
    word: hostContract.greeter.word,
    method: typeof hostContract.greeter.greet,
    plain: Object.getPrototypeOf(hostContract.greeter) === Object.prototype,
    date: hostContract.when instanceof Date && hostContract.when.getTime() === 0,
  }));
  expect(greeter).toEqual({ word: 'hello', method: 'undefined', plain: true, date: true });
});

test('a function can be called both ways, at once', async () => {
  const values = await launched.window.evaluate(() => {
    let heard: unknown;
    hostContract.callBack((value) => (heard = value));
    return { sum: hostContract.add(2, 3), heard };
  });
  expect(values).toEqual({ sum: 5, heard: { from: 'preload' } });
});

test('an error keeps its message and loses its class, name and fields', async () => {
  const [thrown, rejected] = await launched.window.evaluate(async () => {
    const describe = (error: unknown): unknown => ({
      isError: error instanceof Error,
      message: (error as Error).message,
      name: (error as Error).name,
      code: (error as { code?: string }).code,
    });
    const later = await hostContract.failLater().catch(describe);
    try {
      hostContract.fail();
      return ['nothing was thrown', later];
    } catch (error) {
      return [describe(error), later];
    }
  });
  expect(thrown).toEqual({ isError: true, message: 'broken', name: 'Error', code: undefined });
  expect(rejected).toEqual({ isError: true, message: 'broken later', name: 'Error', code: undefined });
});

test('a file goes through to the preload', async () => {
  const name = await launched.window.evaluate(() => hostContract.fileName(new File(['x'], 'statement.csv')));
  expect(name).toBe('statement.csv');
});
