import { expect, test } from '@playwright/test';
import type { LaunchedApp } from '../fixtures/launch.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { launchContract, ready } from './app.ts';

let launched: LaunchedApp;

test.beforeEach(async () => {
  launched = await launchContract();
});

test.afterEach(() => launched.close());

const windowCount = (): Promise<number> =>
  launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('a window has the size it was given, and another when it is told', async () => {
  const size = (): Promise<number[]> => launched.window.evaluate(() => [innerWidth, innerHeight]);
  const [width = 0, height = 0] = await size();
  expect(width).toBe(900);
  // On a desktop a frame of the system takes its part.
  expect(height).toBeGreaterThan(600);
  expect(height).toBeLessThanOrEqual(700);
  const browserWindow = await launched.app.browserWindow(launched.window);
  await browserWindow.evaluate((window) => window.setBounds({ width: 1100, height: 800 }));
  await expect.poll(async () => (await size())[0]).toBe(1100);
  expect(await browserWindow.evaluate((window) => window.getBounds().width)).toBe(1100);
});

test('the program goes on without a window, and opens another', async () => {
  await launched.app.evaluate(() => void (contract.policy.keepRunning = true));
  await launched.window.close();
  await expect.poll(windowCount).toBe(0);
  const [second] = await Promise.all([
    launched.app.waitForEvent('window'),
    launched.app.evaluate(() => void contract.openWindow()),
  ]);
  await ready(second);
  expect(await windowCount()).toBe(1);
  expect(await second.evaluate(() => hostContract.invoke('echo', 'alive'))).toBe('alive');
});

test('the program ends when its last window is closed', async () => {
  const program = launched.app.process();
  const ended = launched.app.waitForEvent('close');
  await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;
  expect(program.exitCode).toBe(0);
});

test('a window whose closing is prevented hides, and its page lives on', async () => {
  await launched.window.evaluate(() => Object.assign(window, { before: 'closing' }));
  const visible = await launched.app.evaluate(({ BrowserWindow }) => {
    contract.policy.preventClose = true;
    const [window] = BrowserWindow.getAllWindows();
    window?.close();
    return [window?.isVisible(), window?.isDestroyed(), contract.seen.closes];
  });
  expect(visible).toEqual([false, false, 1]);
  expect(await launched.window.evaluate(() => (window as unknown as { before: string }).before)).toBe(
    'closing',
  );
  const shown = await launched.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.show();
    return window?.isVisible();
  });
  expect(shown).toBe(true);
});

test('a window made hidden loads its page, says when it can be shown, and stays hidden', async () => {
  const [second, visible] = await Promise.all([
    launched.app.waitForEvent('window'),
    launched.app.evaluate(async () => {
      const window = contract.openWindow({ show: false });
      await new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()));
      return window.isVisible();
    }),
  ]);
  await ready(second);
  expect(visible).toBe(false);
});

test('quitting closes every window and ends the program', async () => {
  const program = launched.app.process();
  const ended = launched.app.waitForEvent('close');
  await launched.app.evaluate(({ app }) => app.quit());
  await ended;
  expect(program.exitCode).toBe(0);
});

test('a page can be printed to PDF', async () => {
  const browserWindow = await launched.app.browserWindow(launched.window);
  const start = await browserWindow.evaluate(async (window) => {
    const bytes = await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true });
    return bytes.subarray(0, 5).toString();
  });
  expect(start).toBe('%PDF-');
});

test('a hidden window without scripts prints its page in the size that its style asks for', async () => {
  const printed = await launched.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, javascript: false } });
    await window.loadURL('app://workspace/sheet');
    const margins = { top: 0, bottom: 0, left: 0, right: 0 };
    const bytes = await window.webContents.printToPDF({ preferCSSPageSize: true, margins });
    const visible = window.isVisible();
    window.destroy();
    return { visible, pdf: bytes.toString('base64') };
  });
  expect(printed.visible).toBe(false);
  expect(await windowCount()).toBe(1);
  const { pages } = await readPdf(Buffer.from(printed.pdf, 'base64'));
  expect(pages.map(({ text }) => text)).toEqual(['First page', 'Second page']);
  expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
    [283, 567],
    [283, 567],
  ]);
});

test('the theme the app chooses is the one the page sees', async () => {
  const dark = (): Promise<boolean> =>
    launched.window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  for (const theme of ['dark', 'light'] as const) {
    await launched.app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, theme);
    await expect.poll(dark).toBe(theme === 'dark');
  }
});

test('a page that crashes is reported, and loads again', async () => {
  const reason = launched.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return new Promise<string>((resolve) => {
      window?.webContents.once('render-process-gone', (_event, details) => resolve(details.reason));
    });
  });
  const session = await launched.window.context().newCDPSession(launched.window);
  session.send('Page.crash').catch(() => undefined);
  expect(await reason).toMatch(/crashed|killed/);
  const title = await launched.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()));
    contents?.reload();
    await loaded;
    return contents?.executeJavaScript('document.title') as Promise<string>;
  });
  expect(title).toBe('Host contract');
});
