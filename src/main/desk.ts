import { BrowserWindow, app, powerMonitor } from 'electron';
import { join } from 'node:path';
import { createClock } from './clock.ts';
import { readEnvironment } from './environment.ts';
import { createFileRegistry } from './files/file-registry.ts';
import type { OpenRequest, OpenRequests } from './files/open-requests.ts';
import { openStartFiles } from './files/start-files.ts';
import { createEventOutbox } from './ipc/events.ts';
import { createHandlers } from './ipc/handlers.ts';
import { handleRequests } from './ipc/requests.ts';
import { createLog } from './log.ts';
import { installMenu } from './menu/app-menu.ts';
import {
  DEFAULT_PREFERENCES,
  applyStartAtLogin,
  applyTheme,
  parsePreferences,
  startedAtLogin,
} from './preferences/preferences.ts';
import { createPrintedPages } from './print/printed-pages.ts';
import { serveApp } from './protocol/app-protocol.ts';
import { setupReminders } from './reminders/setup-reminders.ts';
import { watchDiskSpace } from './storage/disk-space.ts';
import { createJsonFile } from './storage/json-file.ts';
import { parseSentinel } from './storage/sentinel.ts';
import { installTestClock } from './test-clock.ts';
import { createTrayIcon } from './tray/tray.ts';
import { parseWatchRecord } from './watch/watch-record.ts';
import { setupWatchedFolder } from './watch/watched-folder.ts';
import { keepRunning } from './windows/background.ts';
import { isOwnPage, lockDown } from './windows/lockdown.ts';
import { createMainWindow } from './windows/main-window.ts';
import { finishWritesBeforeQuit } from './windows/quit.ts';
import { parseWindowState } from './windows/window-state.ts';

/** Puts the parts together. No logic of its own: each part is one call. */
export async function startDesk(openRequests: OpenRequests): Promise<void> {
  const environment = readEnvironment();
  const clock = createClock(environment.pinnedNow);
  const folder = app.getPath('userData');
  const log = createLog(join(folder, 'logs', 'desk.log'), clock.now);
  const report = (message: string, detail?: unknown): void => log.problem(message, detail);
  const resources = join(app.getAppPath(), 'resources');
  const outbox = createEventOutbox();
  const files = createFileRegistry();
  const printed = createPrintedPages();

  const preferencesFile = createJsonFile(join(folder, 'preferences.json'), parsePreferences, report);
  let preferences = (await preferencesFile.read()) ?? DEFAULT_PREFERENCES;
  applyTheme(preferences);
  // Anew at each start: the program may have been moved since.
  applyStartAtLogin(preferences).catch((error: unknown) => report('start at sign-in was not set', error));

  lockDown(report, environment.devServer);
  serveApp(join(import.meta.dirname, '..', 'renderer'), files, printed, environment.devServer);

  const window = createMainWindow({
    preload: join(import.meta.dirname, '..', 'preload', 'index.cjs'),
    icon: join(resources, 'icons', 'icon.png'),
    state: createJsonFile(join(folder, 'window.json'), parseWindowState, report),
    pageGone: () => outbox.windowGone(),
    report,
  });
  const show = (): void =>
    void window.show().catch((error: unknown) => report('the window could not be shown', error));

  const reminders = await setupReminders({
    folder,
    now: clock.now,
    report,
    open: (target) => {
      outbox.send('open-target', target);
      show();
    },
  });
  const clockMoved = (): void => {
    reminders.wake();
    outbox.send('clock-changed', { clockOffset: clock.offset() });
  };
  powerMonitor.on('resume', clockMoved);
  powerMonitor.on('unlock-screen', clockMoved);
  installTestClock(environment, clock, clockMoved);

  const tray = createTrayIcon(join(resources, 'icons', 'tray.png'), { open: show, quit: () => app.quit() });
  const background = keepRunning(tray, () => preferences.keepRunning);

  const watched = await setupWatchedFolder({
    files,
    record: createJsonFile(join(folder, 'watched-folder.json'), parseWatchRecord, report),
    tell: (status) => outbox.send('watch-changed', status),
    report,
  });

  handleRequests(
    createHandlers({
      clock,
      files,
      folder,
      printed,
      report,
      reminders,
      reserveBytes: environment.reserveBytes,
      watched,
      sentinel: createJsonFile(join(folder, 'sentinel.json'), parseSentinel, report),
      preferences: {
        read: () => preferences,
        write: async (next) => {
          await applyStartAtLogin(next);
          await preferencesFile.write(next);
          preferences = next;
          applyTheme(next);
          background.refresh();
        },
      },
      windowReady: (ready) => outbox.windowReady(ready),
    }),
    {
      windowOf: ({ sender, senderFrame }) =>
        isOwnPage(senderFrame?.url) && senderFrame === sender.mainFrame
          ? BrowserWindow.fromWebContents(sender)
          : null,
      report,
    },
  );

  installMenu(
    { command: (command) => outbox.send('menu-command', command), quit: () => app.quit() },
    environment.development,
  );
  watchDiskSpace(
    folder,
    environment.reserveBytes,
    (space) => outbox.send('space-changed', space),
    (error) => report('free space could not be measured', error),
  );

  const openFiles = async (request: OpenRequest): Promise<void> => {
    const opened = await openStartFiles({ ...request, programFolder: app.getAppPath() }, files, report);
    if (opened.length > 0) outbox.send('files-opened', opened);
  };
  openRequests.answer((request) => {
    show();
    openFiles(request).catch((error: unknown) => report('files could not be opened', error));
  });
  app.on('activate', show);
  finishWritesBeforeQuit();
  await openFiles({ argv: process.argv.slice(1), workingFolder: process.cwd() });
  background.refresh();
  if (!startedAtLogin()) await window.show();
}
