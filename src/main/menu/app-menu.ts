import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#bridge/events.ts';

interface MenuActions {
  command(command: MenuCommand): void;
  quit(): void;
}

function entry(label: string, accelerator: string | null, run: () => void): MenuItemConstructorOptions {
  if (accelerator === null) return { label, click: run };
  // The window listens to the same keys itself; the menu shows them without taking them.
  return { label, accelerator, registerAccelerator: false, click: run };
}

export function installMenu(actions: MenuActions, development: boolean): void {
  const file: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [
      entry('Import…', 'CmdOrCtrl+I', () => actions.command('import')),
      entry('Settings', 'CmdOrCtrl+,', () => actions.command('settings')),
      { type: 'separator' },
      { label: 'Close Window', role: 'close' },
      { label: 'Quit Lifecycle Desk', accelerator: 'CmdOrCtrl+Q', click: () => actions.quit() },
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: '&Edit',
    submenu: [
      { role: 'undo', label: 'Undo Typing' },
      { role: 'redo', label: 'Redo Typing' },
      entry('Undo Last Change', null, () => actions.command('undo')),
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      { type: 'separator' },
      entry('Find Anything…', 'CmdOrCtrl+K', () => actions.command('find')),
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: '&View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...(development ? ([{ role: 'toggleDevTools' }] as MenuItemConstructorOptions[]) : []),
    ],
  };
  const help: MenuItemConstructorOptions = {
    role: 'help',
    submenu: [entry('Keyboard Shortcuts', null, () => actions.command('shortcuts'))],
  };
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...mac, file, edit, view, { role: 'windowMenu' }, help]));
}
