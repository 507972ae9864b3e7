import { app, clipboard } from 'electron';
import type { BrowserWindow } from 'electron';
import type { DesktopPreferences, Sentinel } from '#bridge/requests.ts';
import type { Clock } from '#main/clock.ts';
import { chooseFiles, chooseFolder, saveDocument, saveText } from '#main/files/file-dialogs.ts';
import type { FileRegistry } from '#main/files/file-registry.ts';
import { saveSeveral } from '#main/files/save-several.ts';
import { printToPdf } from '#main/print/print-to-pdf.ts';
import type { PrintedPages } from '#main/print/printed-pages.ts';
import { canStartAtLogin } from '#main/preferences/preferences.ts';
import type { Reminders } from '#main/reminders/setup-reminders.ts';
import { readDiskSpace } from '#main/storage/disk-space.ts';
import type { JsonFile } from '#main/storage/json-file.ts';
import type { WatchedFolder } from '#main/watch/watched-folder.ts';
import { openLink } from './links.ts';
import type { RequestHandlers } from './requests.ts';

/** What the handlers work with; each part comes from its own folder. */
export interface HandlerParts {
  readonly clock: Clock;
  readonly files: FileRegistry;
  readonly folder: string;
  readonly printed: PrintedPages;
  readonly report: (message: string, detail?: unknown) => void;
  readonly reminders: Reminders;
  readonly reserveBytes: number;
  readonly sentinel: JsonFile<Sentinel>;
  readonly preferences: {
    read(): DesktopPreferences;
    write(preferences: DesktopPreferences): Promise<void>;
  };
  readonly watched: WatchedFolder;
  readonly windowReady: (window: BrowserWindow) => void;
}

/** Only the stand-in declares itself; the real binary has nothing of that name. */
function hostName(): 'electron' | 'chromium-host' {
  return 'chromiumHost' in globalThis ? 'chromium-host' : 'electron';
}

/** Every request's handler: a line each, the work is done where its subject lives. */
export function createHandlers(parts: HandlerParts): RequestHandlers {
  const { clock, files, folder, reminders, sentinel, preferences } = parts;
  return {
    'app:info': () => ({
      version: app.getVersion(),
      host: hostName(),
      platform: process.platform,
      canStartAtLogin: canStartAtLogin(),
      locale: app.getLocale(),
      clockOffset: clock.offset(),
      dataFolder: folder,
    }),
    'app:window-ready': (_argument, window) => parts.windowReady(window),
    'files:choose': ({ purpose, several }, window) => chooseFiles(window, files, purpose, several),
    'files:release': ({ handle }) => files.release(handle),
    'files:save': ({ suggestedName, content }, window) => saveText(window, suggestedName, content),
    'files:save-several': ({ title, files: texts }, window) => saveSeveral(window, title, texts),
    'files:save-document': ({ suggestedName, bytes }, window) => saveDocument(window, suggestedName, bytes),
    'print:pdf': (sheet) => printToPdf(sheet, parts.printed),
    'clipboard:write': ({ text }) => clipboard.writeText(text),
    'storage:space': () => readDiskSpace(folder, parts.reserveBytes),
    'sentinel:read': () => sentinel.read(),
    'sentinel:write': ({ counts }) => sentinel.write(counts),
    'reminders:plan': (plan) => reminders.plan(plan),
    'reminders:status': () => reminders.status(),
    'reminders:test': () => reminders.test(),
    'preferences:read': () => preferences.read(),
    'preferences:write': async (next) => {
      await preferences.write(next);
      return preferences.read();
    },
    'watch:status': () => parts.watched.status(),
    'watch:choose': async (_argument, window) => {
      const folder = await chooseFolder(window, 'Choose a folder to watch for statements and invoices');
      return folder === null ? parts.watched.status() : parts.watched.choose(folder);
    },
    'watch:end': () => parts.watched.choose(null),
    'watch:open': ({ names }) => parts.watched.open(names),
    'watch:settle': ({ names }) => parts.watched.settle(names),
    'watch:offer-again': () => parts.watched.offerAgain(),
    'links:open': ({ url }) => openLink(url),
    'log:problem': ({ message, detail }) => parts.report(`window: ${message}`, detail ?? undefined),
  };
}
