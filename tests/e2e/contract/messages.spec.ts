import { expect, test } from '@playwright/test';
import type { LaunchedApp } from '../fixtures/launch.ts';
import { launchContract } from './app.ts';

let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchContract();
});

test.afterAll(() => launched.close());

test('what structured clone carries arrives in the main process as it was', async () => {
  const seen = await launched.window.evaluate(() => hostContract.invokeOwn());
  expect(seen).toEqual({
    map: true,
    date: true,
    big: true,
    bytes: true,
    nothing: true,
    nan: true,
    error: true,
  });
});

test('a value with cycles, dates, maps, big integers and bytes comes back the same', async () => {
  const same = await launched.window.evaluate(async () => {
    const value: Record<string, unknown> = { date: new Date(7), big: 2n ** 80n, zero: -0 };
    value.list = Object.assign([1], { 2: 3 });
    value.self = value;
    value.map = new Map<unknown, unknown>([[1, new Set(['x'])]]);
    value.bytes = new Float64Array([0.5, Number.NaN]);
    const back = (await hostContract.invoke('echo', value)) as typeof value;
    const bytes = back.bytes as Float64Array;
    return {
      cycle: back.self === back,
      hole: !(1 in (back.list as unknown[])),
      date: (back.date as Date).getTime(),
      big: String(back.big),
      zero: Object.is(back.zero, -0),
      map: ((back.map as Map<number, Set<string>>).get(1) ?? new Set()).has('x'),
      bytes: bytes instanceof Float64Array && bytes[0] === 0.5 && Number.isNaN(bytes[1]),
    };
  });
  expect(same).toEqual({
    cycle: true,
    hole: true,
    date: 7,
    big: String(2n ** 80n),
    zero: true,
    map: true,
    bytes: true,
  });
});

for (const kind of ['function', 'promise', 'symbol', 'file']) {
  test(`a ${kind} cannot be sent to the main process`, async () => {
    const message = await launched.window.evaluate(
      (what) => hostContract.invokeUncloneable(what).catch((error: Error) => error.message),
      kind,
    );
    expect(message).toBe('An object could not be cloned.');
  });
}

test('a handler cannot answer with a function', async () => {
  const message = await launched.window.evaluate(() =>
    hostContract.invoke('uncloneable').catch((error: Error) => error.message),
  );
  expect(message).toBe("Error invoking remote method 'uncloneable': Error: An object could not be cloned.");
});

test("a handler's error arrives as text that names the channel", async () => {
  const message = await launched.window.evaluate(() =>
    hostContract.invoke('fail').catch((error: Error) => error.message),
  );
  expect(message).toBe("Error invoking remote method 'fail': RangeError: too far");
});

test('a channel without a handler says so', async () => {
  const message = await launched.window.evaluate(() =>
    hostContract.invoke('nobody').catch((error: Error) => error.message),
  );
  expect(message).toBe("Error invoking remote method 'nobody': Error: No handler registered for 'nobody'");
});

test('a second handler on a channel is refused', async () => {
  const message = await launched.app.evaluate(({ ipcMain }) => {
    try {
      ipcMain.handle('echo', () => undefined);
      return 'accepted';
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(message).toBe("Attempted to register a second handler for 'echo'");
});

test('a handler that was removed is gone', async () => {
  await launched.app.evaluate(({ ipcMain }) => {
    ipcMain.handle('short-lived', () => 'here');
    ipcMain.removeHandler('short-lived');
  });
  const message = await launched.window.evaluate(() =>
    hostContract.invoke('short-lived').catch((error: Error) => error.message),
  );
  expect(message).toContain("No handler registered for 'short-lived'");
});

test("the sender's address is the app's own", async () => {
  expect(await launched.window.evaluate(() => hostContract.invoke('url'))).toBe('app://workspace/');
});

test('the main process answers a message with several values', async () => {
  const [big, map] = await launched.window.evaluate(async () => {
    const [first, second] = await hostContract.received();
    return [String(first), (second as Map<string, string>).get('k')];
  });
  expect([big, map]).toEqual(['1', 'v']);
});

test('a listener hears every message until it is removed', async () => {
  await launched.window.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard, stop: hostContract.subscribe((value) => heard.push(value)) });
  });
  const send = (value: number): Promise<void> =>
    launched.app.evaluate(({ BrowserWindow }, what) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('news', what);
    }, value);
  await send(1);
  await send(2);
  const heard = (): Promise<unknown> =>
    launched.window.evaluate(() => (window as unknown as { heard: unknown }).heard);
  await expect.poll(heard).toEqual([1, 2]);
  await launched.window.evaluate(() => (window as unknown as { stop: () => void }).stop());
  await send(3);
  await launched.window.evaluate(() => hostContract.invoke('echo', 1));
  expect(await heard()).toEqual([1, 2]);
});
