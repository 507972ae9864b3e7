/** What `import … from 'electron'` and `require('electron')` give in the main process. */
import type * as ElectronApi from 'electron';
import './record.ts';
import { app as theApp } from './app/app.ts';
import { clipboard } from './desktop/clipboard.ts';
import { dialog } from './desktop/dialog.ts';
import { net, powerMonitor, screen } from './desktop/environment.ts';
import { Menu, MenuItem } from './desktop/menu.ts';
import { NativeImage as nativeImage } from './desktop/native-image.ts';
import { nativeTheme } from './desktop/native-theme.ts';
import { Notification } from './desktop/notification.ts';
import { shell } from './desktop/shell.ts';
import { Tray } from './desktop/tray.ts';
import { ipcMain } from './ipc-main.ts';
import { protocolModule } from './origin/handlers.ts';
import { session } from './session.ts';
import { naming } from './unimplemented.ts';
import { BrowserWindow } from './window/browser-window.ts';
import { WebContents as webContents } from './window/web-contents.ts';

const app = theApp;
const protocol = naming('protocol', protocolModule);

const offered = {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  Tray,
  webContents,
} satisfies Partial<Record<keyof typeof ElectronApi, unknown>>;

const electron = naming('electron', offered);

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeImage,
  nativeTheme,
  net,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  Tray,
  webContents,
  electron as default,
  electron as 'module.exports',
};
