import { Menu, Tray, nativeImage } from 'electron';
import type { NativeImage } from 'electron';

/** The sign that the program still runs, and a way back to its window. */
export interface TrayIcon {
  show(): void;
  hide(): void;
}

/** The menu bar of macOS does not scale pictures: a larger one would be cut off. */
const MAC_SIZE = { width: 18, height: 18 };

function iconOf(path: string): NativeImage {
  const image = nativeImage.createFromPath(path);
  return process.platform === 'darwin' ? image.resize(MAC_SIZE) : image;
}

export function createTrayIcon(iconPath: string, actions: { open(): void; quit(): void }): TrayIcon {
  let tray: Tray | null = null;
  return {
    show: () => {
      if (tray !== null) return;
      tray = new Tray(iconOf(iconPath));
      tray.setToolTip('Lifecycle Desk: reminders are on');
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: 'Open Lifecycle Desk', click: () => actions.open() },
          { type: 'separator' },
          { label: 'Quit', click: () => actions.quit() },
        ]),
      );
      // On macOS a click opens the menu.
      if (process.platform !== 'darwin') tray.on('click', () => actions.open());
    },
    hide: () => {
      tray?.destroy();
      tray = null;
    },
  };
}
