import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { appCommand, type LaunchedApp } from '../fixtures/launch.ts';
import { CONTRACT_APP, launchContract } from './app.ts';

let launched: LaunchedApp;

test.beforeEach(async () => {
  launched = await launchContract();
});

test.afterEach(() => launched.close());

test('a test answers a dialog in the person’s place', async () => {
  const answer = await launched.app.evaluate(async ({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ['/tmp/statement.csv'] });
    return dialog.showOpenDialog({ properties: ['openFile'] });
  });
  expect(answer.filePaths).toEqual(['/tmp/statement.csv']);
});

test('a notification says when it is shown, and when it is clicked', async () => {
  const events = await launched.app.evaluate(async ({ Notification }) => {
    const notification = new Notification({ title: 'Renewal due', body: 'Decide by Friday', silent: true });
    const seen: string[] = [];
    notification.on('show', () => void seen.push('show'));
    notification.on('click', () => void seen.push('click'));
    notification.show();
    await new Promise((resolve) => notification.once('show', resolve));
    notification.emit('click');
    notification.close();
    return [Notification.isSupported(), seen];
  });
  expect(events).toEqual([true, ['show', 'click']]);
});

test('a second start hands its command line to the first and ends', async () => {
  const { command, args, env } = appCommand(launched.userData, {
    app: CONTRACT_APP,
    args: ['statement.csv'],
  });
  const second = spawn(command, args, { env, cwd: launched.userData, stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number];
  expect(code).toBe(0);
  await expect.poll(() => launched.app.evaluate(() => contract.seen.second.length)).toBe(1);
  const [seen] = await launched.app.evaluate(() => contract.seen.second);
  expect(seen?.argv).toContain('statement.csv');
  expect(seen?.folder).toBe(launched.userData);
});

test('the app knows its name, version and folder', async () => {
  const known = await launched.app.evaluate(({ app }) => [
    app.getName(),
    app.getVersion(),
    app.getPath('userData'),
    app.isPackaged,
    app.isReady(),
  ]);
  expect(known).toEqual(['Host Contract', '1.2.3', launched.userData, false, true]);
});

test('waking from sleep is announced to who listens', async () => {
  const woken = await launched.app.evaluate(({ powerMonitor }) => {
    let heard = 0;
    powerMonitor.on('resume', () => (heard += 1));
    powerMonitor.emit('resume');
    return heard;
  });
  expect(woken).toBe(1);
});

test('a tray icon and its menu do what they were given', async () => {
  const done = await launched.app.evaluate(({ Tray, Menu, nativeImage }) => {
    const chosen: string[] = [];
    const menu = Menu.buildFromTemplate([
      { id: 'open', label: 'Open', click: () => void chosen.push('open') },
    ]);
    const tray = new Tray(nativeImage.createEmpty());
    tray.setToolTip('Lifecycle Desk');
    tray.setContextMenu(menu);
    tray.on('click', () => void chosen.push('tray'));
    tray.emit('click');
    menu.getMenuItemById('open')?.click();
    tray.destroy();
    return [chosen, tray.isDestroyed()];
  });
  expect(done).toEqual([['tray', 'open'], true]);
});
